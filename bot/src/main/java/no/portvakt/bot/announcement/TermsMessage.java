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
import no.portvakt.workflows.prerequisites.Missing;

/** To the organisation's Hovedadministrators: an order waits for your signature. */
final class TermsMessage {

  private TermsMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var ask =
        Phrase.of(
            "terms.ask",
            dossier.requester().name(),
            dossier.organisation().name(),
            dossier.subject(),
            dossier.environmentIn(wording),
            dossier.reference());
    boolean wanted = dossier.missing().contains(Missing.TERMS);
    boolean signed = dossier.organisation().termsSigned();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text("terms.ask.title")));
    blocks.add(
        new Prose(wording)
            .line(ask)
            .lineIf(signed, "terms.signed", dossier.organisation().name())
            .lineIf(!signed && !wanted, "fact.status", wording.text("state." + dossier.state()))
            .block());
    if (wanted) {
      blocks.add(
          Kit.actions(
              Button.of(
                      "sign-terms",
                      dossier.request().id().toString(),
                      dossier.organisation().name())
                  .primary()
                  .in(wording)));
    }
    return Kit.message(ask.in(wording), blocks);
  }
}
