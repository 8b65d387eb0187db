package no.portvakt.bot.delegation;

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
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.delegation.MakeDelegable;
import org.springframework.stereotype.Component;

/** The button Gjør delegerbart: the provider does what it was asked for. */
@Component
class MakingDelegable implements Listeners {

  private final Interactions interactions;
  private final MakeDelegable scope;
  private final Dossiers dossiers;
  private final Dialogue dialogue;

  MakingDelegable(
      Interactions interactions, MakeDelegable scope, Dossiers dossiers, Dialogue dialogue) {
    this.interactions = interactions;
    this.scope = scope;
    this.dossiers = dossiers;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "make-delegable", click -> dialogue.aside(click, make(click)));
  }

  private Message make(Click click) {
    var wording = click.wording();
    if (!(click.who() instanceof Who.Known known)) {
      return Kit.sentence(wording.text("refusal.stranger"));
    }
    return scope
        .make(click.requestId(), known.person().id())
        .map(why -> refused(why, click))
        .orElseGet(() -> Kit.sentence(wording.text("delegable.made")));
  }

  private Message refused(Violation why, Click click) {
    var wording = click.wording();
    var said = Phrase.of("delegable.refused", Violations.text(why, wording));
    return Optional.of(why.code())
        .filter("delegation.right-missing"::equals)
        .flatMap(code -> dossiers.find(click.requestId()))
        .flatMap(dossier -> Optional.ofNullable(dossier.environment()))
        .map(environment -> WayToRight.message(said, environment, wording))
        .orElseGet(() -> Kit.sentence(said.in(wording)));
  }
}
