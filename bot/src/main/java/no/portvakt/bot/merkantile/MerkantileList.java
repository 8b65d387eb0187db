package no.portvakt.bot.merkantile;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.client.ClientId;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import no.portvakt.workflows.merkantile.OwnMerkantile;
import org.springframework.stereotype.Component;

/** The merkantile data that a person keeps, those that are due first. */
@Component
class MerkantileList {

  /** With three blocks for each, a message has room for some more; a person hardly has. */
  private static final int MOST = 8;

  private final OwnMerkantile own;
  private final MerkantileCards cards;

  MerkantileList(OwnMerkantile own, MerkantileCards cards) {
    this.own = own;
    this.cards = cards;
  }

  /** All of them; of one client where its id is given. */
  Message of(UUID person, String client, Wording wording) {
    return client.isEmpty()
        ? message(own.of(person), wording)
        : message(
            ClientId.parse(client).map(id -> own.of(person, id)).orElseGet(List::of), wording);
  }

  private Message message(List<KeptMerkantile> all, Wording wording) {
    var title = wording.text("merkantile.title");
    if (all.isEmpty()) {
      var said = wording.text("merkantile.none");
      return Kit.message(
          said, List.of(Kit.prose(said), Kit.actions(Button.of("ask-access", "").in(wording))));
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title));
    var text = new StringBuilder(title);
    all.stream()
        .limit(MOST)
        .map(cards::of)
        .forEach(card -> {
          blocks.add(Kit.divider());
          blocks.addAll(card.blocks(wording));
          text.append('\n').append(card.phrase("merkantile.about", wording).in(wording));
        });
    if (all.size() > MOST) {
      blocks.add(new Prose(wording).line("merkantile.more", all.size() - MOST).block());
    }
    return Kit.message(text.toString(), blocks);
  }
}
