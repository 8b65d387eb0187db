package no.portvakt.bot.merkantile;

import com.slack.api.bolt.App;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** The button Se gjennom: the same as {@link MerkantileCommand}. */
@Component
class ReviewingMerkantile implements Listeners {

  private final Interactions interactions;
  private final MerkantileList list;
  private final Dialogue dialogue;

  ReviewingMerkantile(Interactions interactions, MerkantileList list, Dialogue dialogue) {
    this.interactions = interactions;
    this.list = list;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "review-merkantile", click -> dialogue.aside(click, review(click)));
  }

  private Message review(Click click) {
    return click.who() instanceof Who.Known known
        ? list.of(known.person().id(), "", click.wording())
        : Kit.sentence(click.wording().text("refusal.stranger"));
  }
}
