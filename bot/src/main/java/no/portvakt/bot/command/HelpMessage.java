package no.portvakt.bot.command;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.element.RichTextElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environments;
import org.springframework.stereotype.Component;

/** What Portvakt can be asked, in the person's language. */
@Component
class HelpMessage {

  private static final List<String> SUBCOMMANDS =
      List.of(
          "prefix",
          "access",
          "remove",
          "scope",
          "missing",
          "deactivate",
          "delegate",
          "delegations",
          "keys",
          "merkantile",
          "status",
          "whoami",
          "register",
          "help");
  private static final int LONGEST_QUOTE = 40;

  private final Environments environments;

  HelpMessage(Environments environments) {
    this.environments = environments;
  }

  /** Help, beginning with what was not understood if something was not. */
  Message of(Command command, Optional<String> nearest) {
    var wording = command.wording();
    var title = wording.text("help.title");
    var prose = new Prose(wording);
    var typed = UserText.cut(command.name(), LONGEST_QUOTE);
    if (!typed.isEmpty()) {
      nearest.ifPresentOrElse(
          name -> prose.line("help.nearest", typed, name), () -> prose.line("help.unknown", typed));
    }
    var lines = SUBCOMMANDS.stream().map(name -> line(name, wording)).toList();
    prose
        .line("help.intro")
        .bullets(lines)
        .line("help.environments", EnvironmentNames.of(environments.all(), wording));
    return Kit.message(notification(wording), List.of(Kit.header(title), prose.block()));
  }

  private static List<RichTextElement> line(String name, Wording wording) {
    return Stream.of(
            Stream.of(Prose.code("/portvakt " + wording.text("help.command." + name))),
            Stream.of(Prose.plain("  ")),
            wording.rich("help." + name).stream())
        .flatMap(part -> part)
        .toList();
  }

  private static String notification(Wording wording) {
    return SUBCOMMANDS.stream()
        .map(name ->
            "/portvakt "
                + wording.text("help.command." + name)
                + ": "
                + wording.text("help." + name))
        .collect(joining("\n", wording.text("help.title") + "\n", ""));
  }
}
