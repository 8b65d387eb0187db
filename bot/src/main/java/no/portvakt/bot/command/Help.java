package no.portvakt.bot.command;

import java.util.List;
import java.util.Optional;
import no.portvakt.bot.slack.Message;
import org.springframework.stereotype.Component;

/** {@code /portvakt}, {@code /portvakt hjelp}. */
@Component
class Help implements Subcommand {

  private final HelpMessage message;

  Help(HelpMessage message) {
    this.message = message;
  }

  @Override
  public List<String> names() {
    return List.of("", "hjelp", "help");
  }

  @Override
  public Message answer(Command command) {
    var known = new Command(command.who(), "", List.of(), command.trigger(), command.responseUrl());
    return message.of(known, Optional.empty());
  }
}
