package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dossier.DelegationLookup;
import no.portvakt.bot.login.AskToLogIn;
import no.portvakt.bot.login.StepUp;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.delegation.AskOutcome;
import org.springframework.stereotype.Component;

/** The button Opphev, in the list and in a warning: either party ends a delegation. */
@Component
class RevokingDelegation implements Listeners {

  private final Interactions interactions;
  private final Revocations revocations;
  private final StepUp stepUp;
  private final AskToLogIn askToLogIn;
  private final DelegationLookup lookup;
  private final Dialogue dialogue;

  RevokingDelegation(
      Interactions interactions,
      Revocations revocations,
      StepUp stepUp,
      AskToLogIn askToLogIn,
      DelegationLookup lookup,
      Dialogue dialogue) {
    this.interactions = interactions;
    this.revocations = revocations;
    this.stepUp = stepUp;
    this.askToLogIn = askToLogIn;
    this.lookup = lookup;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "revoke-delegation", click -> dialogue.aside(click, revoke(click)));
  }

  private Message revoke(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return said(Phrase.of("refusal.stranger"), click);
    }
    var person = known.person().id();
    var about = Revocations.about(click);
    var outcome = revocations.revoke(about, person, stepUp.assuranceOf(person));
    return outcome instanceof AskOutcome.LogInNeeded
        ? askToLogIn.of(RevokeLoggedIn.intent(about), scopes(about), known)
        : said(Results.of(outcome, "delegation.revoking").text(), click);
  }

  private String scopes(String about) {
    var link = revocations.link(about);
    return String.join(", ", lookup.scopes(link.environment(), link.scheme()));
  }

  private static Message said(Phrase phrase, Click click) {
    return Kit.sentence(phrase.in(click.wording()));
  }
}
