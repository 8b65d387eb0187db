package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.access.GiveUpRights;
import org.springframework.stereotype.Component;

/** The button Jeg er ferdig: the holder needs the rights no more. */
@Component
class GivingUp implements Listeners {

  private final Interactions interactions;
  private final GiveUpRights rights;
  private final Dialogue dialogue;

  GivingUp(Interactions interactions, GiveUpRights rights, Dialogue dialogue) {
    this.interactions = interactions;
    this.rights = rights;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "give-up-rights", click -> dialogue.aside(click, giveUp(click)));
  }

  private Phrase giveUp(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Phrase.of("refusal.stranger");
    }
    var given = rights.giveUp(click.requestId(), known.person().id());
    return given.isEmpty()
        ? Phrase.of("give-up.nothing")
        : Phrase.of("give-up.done", RightNames.of(given, click.wording()));
  }
}
