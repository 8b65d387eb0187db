package no.portvakt.bot.announcement;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.workflows.request.RoleChange;

/** To everyone concerned: somebody has been given a role, or has lost it. */
final class RoleMessage {

  private RoleMessage() {}

  static Message of(Dossier dossier, RoleChange change, Reader reader) {
    var wording = reader.wording();
    var said = Facts.roleChange(dossier);
    var prose =
        new Prose(wording)
            .line(said)
            .line("fact.why")
            .quote(change.reason())
            .line(change.given() ? "role.given.next" : "role.taken.next");
    return Kit.message(
        said.in(wording), List.of(Kit.header(wording.text("role.changed.title")), prose.block()));
  }
}
