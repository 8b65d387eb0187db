package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.RevokeDelegation;
import org.springframework.stereotype.Component;

/** The button Opphev, in the list and in a warning: either party ends a delegation. */
@Component
class RevokingDelegation implements Listeners {

  private final Interactions interactions;
  private final RevokeDelegation delegation;
  private final Dialogue dialogue;

  RevokingDelegation(Interactions interactions, RevokeDelegation delegation, Dialogue dialogue) {
    this.interactions = interactions;
    this.delegation = delegation;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "revoke-delegation", click -> dialogue.aside(click, revoke(click)));
  }

  private Phrase revoke(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Phrase.of("refusal.stranger");
    }
    var person = known.person().id();
    var outcome =
        StandingLink.in(click.value())
            .map(link ->
                delegation.revoke(
                    link.environment(), link.scheme(), link.consumer(), link.supplier(), person))
            .orElseGet(() -> delegation.revoke(click.requestId(), person));
    return said(outcome);
  }

  private static Phrase said(AskOutcome outcome) {
    return switch (outcome) {
      case AskOutcome.Asked(var request) -> Phrase.of("delegation.revoking", request.reference());
      case AskOutcome.Refused(var violations) ->
          Phrase.of("violation." + violations.getFirst().code());
    };
  }
}
