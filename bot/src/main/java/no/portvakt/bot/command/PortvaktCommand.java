package no.portvakt.bot.command;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** {@code /portvakt}: finds the subcommand, or helps. */
@Component
class PortvaktCommand implements Listeners {

  private final Map<String, Subcommand> subcommands = new HashMap<>();
  private final HelpMessage help;
  private final Callers callers;

  PortvaktCommand(List<Subcommand> subcommands, HelpMessage help, Callers callers) {
    this.help = help;
    this.callers = callers;
    for (var subcommand : subcommands) {
      for (var name : subcommand.names()) {
        if (this.subcommands.put(name, subcommand) != null) {
          throw new IllegalStateException("two subcommands are called " + name);
        }
      }
    }
  }

  @Override
  public void register(App app) {
    app.command(
        "/portvakt",
        (request, context) -> {
          var command = commandIn(request.getPayload(), callers.of(context));
          return context.ack(privately(answer(command)));
        });
  }

  private Message answer(Command command) {
    var subcommand = subcommands.get(command.name());
    return subcommand == null
        ? help.of(command, NearestName.to(command.name(), subcommands.keySet()))
        : subcommand.answer(command);
  }

  private static Command commandIn(SlashCommandPayload payload, Who who) {
    var typed = Optional.ofNullable(payload.getText()).orElse("");
    var words = List.of(UserText.line(UserText.unescape(typed)).split("\\s+"));
    return new Command(
        who,
        words.getFirst().toLowerCase(Locale.ROOT),
        words.subList(1, words.size()),
        payload.getTriggerId(),
        payload.getResponseUrl());
  }

  private static SlashCommandResponse privately(Message message) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(message.text())
        .blocks(message.blocks())
        .build();
  }
}
