package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.scopedeactivation.ReactivateScope;
import org.springframework.stereotype.Component;

/** The button Slå på igjen: the scope that was switched off is wanted after all. */
@Component
class Reactivating implements Listeners {

  private final Interactions interactions;
  private final ReactivateScope scopes;
  private final Dialogue dialogue;

  Reactivating(Interactions interactions, ReactivateScope scopes, Dialogue dialogue) {
    this.interactions = interactions;
    this.scopes = scopes;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(
        app, "reactivate-scope", click -> dialogue.aside(click, reactivate(click)));
  }

  private Phrase reactivate(Click click) {
    return click.who() instanceof Who.Known known
        ? Phrase.of("reactivation." + scopes.reactivate(click.requestId(), known.person().id()))
        : Phrase.of("refusal.stranger");
  }
}
