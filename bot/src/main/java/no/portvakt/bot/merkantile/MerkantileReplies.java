package no.portvakt.bot.merkantile;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationNames;
import no.portvakt.bot.form.WayToRight;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import no.portvakt.workflows.merkantile.MerkantileAnswer;
import org.springframework.stereotype.Component;

/** Says what came of wanting to change or confirm merkantile data, and what to do next. */
@Component
class MerkantileReplies {

  private final MerkantileCards cards;
  private final OrganisationNames names;

  MerkantileReplies(MerkantileCards cards, OrganisationNames names) {
    this.cards = cards;
    this.names = names;
  }

  Phrase phrase(MerkantileAnswer answer, Wording wording) {
    return switch (answer) {
      case MerkantileAnswer.Saved(var kept) -> about("merkantile.changed", kept, wording);
      case MerkantileAnswer.Confirmed(var kept) -> about("merkantile.confirmed", kept, wording);
      case MerkantileAnswer.Stale(var kept) -> about("merkantile.stale", kept, wording);
      case MerkantileAnswer.Refused(var violations) ->
          Phrase.of("merkantile.refused", Violations.text(violations.getFirst(), wording));
      case MerkantileAnswer.NotAllowed(var kept) ->
          Phrase.of(
              "merkantile.not-allowed",
              names.of(kept.keeper()),
              EnvironmentNames.of(cards.of(kept).environment(), wording),
              RightNames.of(kept.needed(), wording));
      case MerkantileAnswer.Gone _ -> Phrase.of("merkantile.gone");
    };
  }

  /** Whoever lacks a right is shown the way to it; what is stale is shown as it stands. */
  Message message(MerkantileAnswer answer, Wording wording) {
    var said = phrase(answer, wording);
    return switch (answer) {
      case MerkantileAnswer.NotAllowed(var kept) ->
          WayToRight.message(said, cards.of(kept).environment(), wording);
      case MerkantileAnswer.Stale(var kept) -> {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(new Prose(wording).line(said).block());
        blocks.addAll(cards.of(kept).blocks(wording));
        yield Kit.message(said.in(wording), blocks);
      }
      default -> Kit.sentence(said.in(wording));
    };
  }

  private Phrase about(String text, KeptMerkantile kept, Wording wording) {
    var name = cards.of(kept).phrase("merkantile.name", wording).in(wording);
    var by = kept.confirmBy();
    return by == null ? Phrase.of(text, name) : Phrase.of(text, name, by);
  }
}
