package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import java.util.Optional;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.form.WayToRight;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.scopedeactivation.ReactivateScope;
import no.portvakt.workflows.scopedeactivation.ReactivateScope.Reactivation;
import org.springframework.stereotype.Component;

/** The button Slå på igjen: the scope that was switched off is wanted after all. */
@Component
class Reactivating implements Listeners {

  private final Interactions interactions;
  private final ReactivateScope scopes;
  private final Dossiers dossiers;
  private final Dialogue dialogue;

  Reactivating(
      Interactions interactions, ReactivateScope scopes, Dossiers dossiers, Dialogue dialogue) {
    this.interactions = interactions;
    this.scopes = scopes;
    this.dossiers = dossiers;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(
        app, "reactivate-scope", click -> dialogue.aside(click, reactivate(click)));
  }

  private Message reactivate(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Kit.sentence(click.wording().text("refusal.stranger"));
    }
    var came = scopes.reactivate(click.requestId(), known.person().id());
    var said = Phrase.of("reactivation." + came);
    return came == Reactivation.NOT_ALLOWED
        ? dossiers
            .find(click.requestId())
            .flatMap(dossier -> Optional.ofNullable(dossier.environment()))
            .map(environment -> WayToRight.message(said, environment, click.wording()))
            .orElseThrow()
        : Kit.sentence(said.in(click.wording()));
  }
}
