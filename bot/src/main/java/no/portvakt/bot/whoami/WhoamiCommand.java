package no.portvakt.bot.whoami;

import java.util.List;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.outbox.EngineDelay;
import org.springframework.stereotype.Component;

/** {@code /portvakt hvemerjeg}. */
@Component
class WhoamiCommand implements Subcommand {

  private final Roles roles;
  private final Organisations organisations;
  private final Environments environments;
  private final EngineDelay delay;
  private final NotYet notYet;

  WhoamiCommand(
      Roles roles,
      Organisations organisations,
      Environments environments,
      EngineDelay delay,
      NotYet notYet) {
    this.roles = roles;
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
            known, held, environments.all(), delay.since().orElse(null), command.wording());
      }
    };
  }
}
