package no.portvakt.bot.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.RoleChange;

/** To everybody: what took effect on one person's word. Why, only those concerned are told. */
final class NoticeMessage {

  private NoticeMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var said = said(dossier);
    var prose = new Prose(wording).line(said);
    if (dossier.delegated() == null) { // a delegation names both parties
      prose.line("fact.organisation", dossier.organisation().name(), dossier.organisationNumber());
    }
    prose.lineIf(dossier.environment() != null, "fact.environment", dossier.environmentIn(wording));
    details(prose, dossier, wording);
    prose.line("notice.when", at(dossier)).line("notice.next", dossier.reference());
    return Kit.message(
        said.in(wording), List.of(Kit.header(wording.text("notice.title")), prose.block()));
  }

  private static Phrase said(Dossier dossier) {
    return switch (dossier.request().subject()) {
      case RoleChange _ -> Facts.roleChange(dossier);
      case AccessRemoval removal -> RemovalMessage.said(dossier, removal);
      default ->
          Phrase.of(
              "notice." + dossier.kind(),
              dossier.reference(),
              dossier.concerned().name(),
              dossier.organisation().name(),
              dossier.sender().name());
    };
  }

  private static void details(Prose prose, Dossier dossier, Wording wording) {
    switch (dossier.request().subject()) {
      case ProductionAccess access ->
          rights(prose, access.rights(), wording).line(Facts.end(access));
      case AccessRemoval removal -> rights(prose, removal.rights(), wording);
      default -> {
        if (dossier.delegated() != null) {
          DelegationFacts.add(prose, dossier.delegated(), wording);
        }
      }
    }
  }

  private static Prose rights(Prose prose, Set<Right> rights, Wording wording) {
    return prose
        .line("fact.rights")
        .bullets(
            rights.stream()
                .map(right -> List.of(Prose.plain(RightNames.of(right, wording))))
                .toList());
  }

  private static Instant at(Dossier dossier) {
    return dossier
        .lastDecision()
        .map(last -> last.decision().decidedAt())
        .orElse(dossier.request().updatedAt());
  }
}
