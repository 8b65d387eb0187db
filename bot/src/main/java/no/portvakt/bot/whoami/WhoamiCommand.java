package no.portvakt.bot.whoami;

import java.util.List;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.outbox.EngineDelay;
import org.springframework.stereotype.Component;

/** {@code /portvakt hvemerjeg}. */
@Component
class WhoamiCommand implements Subcommand {

  private final Roles roles;
  private final Rights rights;
  private final Organisations organisations;
  private final Environments environments;
  private final EngineDelay delay;
  private final NotYet notYet;

  WhoamiCommand(
      Roles roles,
      Rights rights,
      Organisations organisations,
      Environments environments,
      EngineDelay delay,
      NotYet notYet) {
    this.roles = roles;
    this.rights = rights;
    this.organisations = organisations;
    this.environments = environments;
    this.delay = delay;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("hvemerjeg", "kvenereg", "whoami");
  }

  @Override
  public Message answer(Command command) {
    return switch (command.who()) {
      case Who.Stranger stranger -> notYet.messageFor(stranger).orElseThrow();
      case Who.Known known -> {
        var held =
            roles.of(known.person().id()).stream()
                .map(holding ->
                    new WhoamiMessage.Held(
                        holding.role(), organisations.find(holding.organisation()).orElseThrow()))
                .toList();
        yield WhoamiMessage.of(
            known,
            held,
            rightsOf(known, command.wording()),
            environments.all(),
            delay.since().orElse(null),
            command.wording());
      }
    };
  }

  private List<Phrase> rightsOf(Who.Known known, Wording wording) {
    return rights.of(known.person().id()).stream().map(held -> said(held, wording)).toList();
  }

  private Phrase said(RightHolding held, Wording wording) {
    var right = RightNames.of(held.right(), wording);
    var organisation = organisations.find(held.organisation()).orElseThrow().name();
    var environment =
        environments
            .find(held.environment())
            .map(one -> EnvironmentNames.of(one, wording))
            .orElse(held.environment());
    return held.expires() == null
        ? Phrase.of("whoami.right", right, organisation, environment)
        : Phrase.of("whoami.right.until", right, organisation, environment, held.expires());
  }
}
