package no.portvakt.bot.keys;

import com.slack.api.bolt.App;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.springframework.stereotype.Component;

/** The button Forny: the same key for another year. */
@Component
class RenewingKey implements Listeners {

  static final String ID = "renew-key";

  private final Interactions interactions;
  private final ChangeKey change;
  private final KeyReplies replies;
  private final Dialogue dialogue;

  RenewingKey(Interactions interactions, ChangeKey change, KeyReplies replies, Dialogue dialogue) {
    this.interactions = interactions;
    this.change = change;
    this.replies = replies;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, ID, click -> dialogue.aside(click, renew(click)));
  }

  private Message renew(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Kit.sentence(click.wording().text("refusal.stranger"));
    }
    var answer =
        KeyRef.in(click.value())
            .map(key -> change.renew(key, known.person().id()))
            .orElseGet(KeyAnswer.Gone::new);
    return replies.message(answer, click.wording());
  }
}
