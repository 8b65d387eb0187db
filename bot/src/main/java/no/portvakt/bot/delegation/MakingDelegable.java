package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.delegation.MakeDelegable;
import org.springframework.stereotype.Component;

/** The button Gjør delegerbart: the provider does what it was asked for. */
@Component
class MakingDelegable implements Listeners {

  private final Interactions interactions;
  private final MakeDelegable scope;
  private final Dialogue dialogue;

  MakingDelegable(Interactions interactions, MakeDelegable scope, Dialogue dialogue) {
    this.interactions = interactions;
    this.scope = scope;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "make-delegable", click -> dialogue.aside(click, make(click)));
  }

  private Phrase make(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Phrase.of("refusal.stranger");
    }
    return scope
        .make(click.requestId(), known.person().id())
        .map(why -> Phrase.of("delegable.refused", Violations.text(why, click.wording())))
        .orElseGet(() -> Phrase.of("delegable.made"));
  }
}
