package no.portvakt.bot.keys;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.springframework.stereotype.Component;

/** The button Ny nøkkel: a form to paste it in, whose field says what is wrong with it. */
@Component
class ReplacingKey implements Listeners {

  static final String ID = "new-key";

  private final Interactions interactions;
  private final ChangeKey change;
  private final KeyCards cards;
  private final KeyReplies replies;
  private final Dialogue dialogue;
  private final Clock clock;

  ReplacingKey(
      Interactions interactions,
      ChangeKey change,
      KeyCards cards,
      KeyReplies replies,
      Dialogue dialogue,
      Clock clock) {
    this.interactions = interactions;
    this.change = change;
    this.cards = cards;
    this.replies = replies;
    this.dialogue = dialogue;
    this.clock = clock;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, ID, this::open);
    interactions.sent(app, ID, this::submit);
  }

  private void open(Click click) {
    var wording = click.wording();
    if (!(click.who() instanceof Who.Known known)) {
      dialogue.aside(click, Phrase.of("refusal.stranger"));
      return;
    }
    var key = KeyRef.in(click.value());
    var obstacle = key.flatMap(ref -> change.obstacle(ref, known.person().id()));
    var card = key.flatMap(cards::find);
    if (obstacle.isPresent() || card.isEmpty()) {
      dialogue.aside(click, replies.message(obstacle.orElseGet(KeyAnswer.Gone::new), wording));
    } else {
      var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
      dialogue.open(click, NewKeyModal.of(card.get(), today, wording));
    }
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.told("common.operator", Phrase.of("refusal.stranger"));
    }
    var pasted = sent.entered().text(NewKeyModal.KEY);
    var answer =
        KeyRef.in(sent.entered().about())
            .map(key -> change.replace(key, pasted, known.person().id()))
            .orElseGet(KeyAnswer.Gone::new);
    return answer instanceof KeyAnswer.Refused(var violations)
        ? sent.wrong(violations, NewKeyModal.KEY)
        : sent.told("new-key.title", replies.phrase(answer, sent.wording()));
  }
}
