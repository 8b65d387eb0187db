package no.portvakt.bot.merkantile;

import java.util.List;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** {@code /portvakt merkantil [client id]}: the merkantile data that the person keeps. */
@Component
class MerkantileCommand implements Subcommand {

  private final MerkantileList list;
  private final NotYet notYet;

  MerkantileCommand(MerkantileList list, NotYet notYet) {
    this.list = list;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("merkantil", "billing");
  }

  @Override
  public Message answer(Command command) {
    return notYet
        .messageFor(command.who())
        .orElseGet(() ->
            list.of(
                ((Who.Known) command.who()).person().id(), command.argument(0), command.wording()));
  }
}
