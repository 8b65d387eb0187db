package no.portvakt.bot.keys;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.client.ExpiringKey;
import no.portvakt.workflows.keyexpiry.OwnKeys;
import org.springframework.stereotype.Component;

/** {@code /portvakt nøkler}: the keys that the person may renew, those that end soonest. */
@Component
class KeysCommand implements Subcommand {

  private static final int MOST = 10;

  private final OwnKeys keys;
  private final KeyCards cards;
  private final NotYet notYet;

  KeysCommand(OwnKeys keys, KeyCards cards, NotYet notYet) {
    this.keys = keys;
    this.cards = cards;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("nøkler", "nykler", "keys");
  }

  @Override
  public Message answer(Command command) {
    return notYet
        .messageFor(command.who())
        .orElseGet(() -> list(((Who.Known) command.who()), command.wording()));
  }

  private Message list(Who.Known known, Wording wording) {
    var soonest = keys.soonest(known.person().id(), MOST + 1);
    if (soonest.isEmpty()) {
      return Kit.sentence(wording.text("keys.none"));
    }
    var title = wording.text("keys.title");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title));
    var text = new StringBuilder(title);
    for (var expiring : soonest.subList(0, Math.min(MOST, soonest.size()))) {
      var card = card(expiring);
      var said = card.phrase("keys.line", wording);
      blocks.add(new Prose(wording).line(said).block());
      blocks.add(Kit.actions(card.renewing(wording), card.replacing(wording)));
      text.append('\n').append(said.in(wording));
    }
    if (soonest.size() > MOST) {
      blocks.add(new Prose(wording).line("keys.more", MOST).block());
    }
    return Kit.message(text.toString(), blocks);
  }

  private KeyCard card(ExpiringKey expiring) {
    return cards.of(expiring.client(), expiring.key());
  }
}
