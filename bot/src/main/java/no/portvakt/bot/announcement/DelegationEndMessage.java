package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;

/** To both parties: the last day of a delegation is over. */
final class DelegationEndMessage {

  private DelegationEndMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var said =
        Phrase.of(
            "delegation.ended",
            dossier.reference(),
            dossier.subject(),
            dossier.environmentIn(wording));
    var prose = new Prose(wording).line(said);
    if (dossier.delegated() != null) {
      DelegationFacts.add(prose, dossier.delegated(), wording);
    }
    var again = Button.of("delegate", String.valueOf(dossier.request().environment()));
    return Kit.message(
        said.in(wording),
        List.<LayoutBlock>of(
            Kit.header(wording.text("delegation.ended.title")),
            prose.block(),
            Kit.actions(again.in(wording))));
  }
}
