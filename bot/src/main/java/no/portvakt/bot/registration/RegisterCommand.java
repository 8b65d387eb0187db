package no.portvakt.bot.registration;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** {@code /portvakt registrer [e-mail]}. */
@Component
class RegisterCommand implements Subcommand {

  private final Dialogue dialogue;
  private final NotYet notYet;

  RegisterCommand(Dialogue dialogue, NotYet notYet) {
    this.dialogue = dialogue;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("registrer", "register");
  }

  @Override
  public Message answer(Command command) {
    var wording = command.wording();
    return switch (command.who()) {
      case Who.Known known ->
          notYet
              .messageFor(known)
              .orElseGet(() ->
                  Kit.sentence(
                      wording.text(
                          "register.already", known.person().name(), known.person().email())));
      case Who.Stranger stranger -> {
        var click = new Click(stranger, "", command.trigger(), command.responseUrl(), false);
        dialogue.open(click, RegisterModal.of(command.argument(0), wording));
        yield Kit.sentence(wording.text("form.opening"));
      }
    };
  }
}
