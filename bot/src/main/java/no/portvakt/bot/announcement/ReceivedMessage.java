package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Objects;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;

/** To the requester: who has it now. */
final class ReceivedMessage {

  private ReceivedMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var received =
        Phrase.of(
            "dm.received",
            dossier.reference(),
            dossier.whatIn(wording),
            dossier.organisation().name(),
            Objects.requireNonNull(dossier.approval()).deadline(),
            dossier.decidersIn(wording));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text("dm.received.title", dossier.reference())));
    var prose =
        new Prose(wording)
            .line(received)
            .lineIf(dossier.offeredBy() != null, "dm.received.offered", dossier.sender().name());
    blocks.add(
        AbsenceMessage.explain(dossier, prose)
            .line("fact.status", wording.text("state." + dossier.state()))
            .block());
    if (dossier.canBeWithdrawn()) {
      blocks.add(Kit.actions(WithdrawButton.of(dossier, wording)));
    }
    return Kit.message(received.in(wording), blocks);
  }
}
