package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.RequestState;

/** To the requester: how it ended, and what to do next. */
final class OutcomeMessage {

  private OutcomeMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var said = said(dossier, wording);
    var prose = new Prose(wording).line(said);
    var reason = dossier.request().reason();
    boolean rejected = dossier.state() == RequestState.REJECTED && !dossier.lostPrefix();
    if (rejected && reason != null) {
      prose.line("fact.reason").quote(reason);
    }
    if (dossier.state() == RequestState.CREATED) {
      prose.line(key(dossier) + ".next", dossier.subject(), dossier.environmentIn(wording));
    }
    prose.lineIf(rejected, "dm.rejected.next");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text(key(dossier) + ".title", titled(dossier))));
    blocks.add(prose.block());
    if (dossier.state() != RequestState.CREATED && dossier.environment() != null) {
      blocks.add(Kit.actions(Button.of("order-prefix", dossier.environment().name()).in(wording)));
    }
    var because = rejected && reason != null ? " " + reason : "";
    return Kit.message(said.in(wording) + because, blocks);
  }

  private static Phrase said(Dossier dossier, Wording wording) {
    var reference = dossier.reference();
    var organisation = dossier.organisation().name();
    var environment = dossier.environmentIn(wording);
    if (dossier.lostPrefix()) {
      return Phrase.of(key(dossier), reference, dossier.subject(), environment);
    }
    return switch (dossier.state()) {
      case CREATED ->
          dossier.environment() == null
              ? Phrase.of(key(dossier), reference, organisation)
              : Phrase.of(key(dossier), reference, dossier.subject(), organisation, environment);
      case REJECTED ->
          Phrase.of(
              key(dossier),
              reference,
              dossier.whatIn(wording),
              dossier.lastDecision().orElseThrow().by().name());
      default -> Phrase.of(key(dossier), reference, dossier.whatIn(wording));
    };
  }

  private static String titled(Dossier dossier) {
    return dossier.state() == RequestState.CREATED || dossier.lostPrefix()
        ? dossier.subject()
        : dossier.reference();
  }

  private static String key(Dossier dossier) {
    if (dossier.lostPrefix()) {
      return "dm.taken";
    }
    return switch (dossier.state()) {
      case CREATED -> "dm.created." + dossier.kind();
      case REJECTED -> "dm.rejected";
      case WITHDRAWN -> "dm.withdrawn";
      case EXPIRED -> "dm.expired";
      default -> throw new IllegalStateException(dossier.reference() + " has not ended");
    };
  }
}
