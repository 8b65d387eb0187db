package no.portvakt.bot.prefixorder;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import org.springframework.stereotype.Component;

/** {@code /portvakt prefiks [name] [environment]}: opens the form with the words filled in. */
@Component
class OrderCommand implements Subcommand {

  private final OrderForms forms;
  private final FormOpener opener;
  private final NotYet notYet;

  OrderCommand(OrderForms forms, FormOpener opener, NotYet notYet) {
    this.forms = forms;
    this.opener = opener;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("prefiks", "prefix");
  }

  @Override
  public Message answer(Command command) {
    return notYet.messageFor(command.who()).orElseGet(() -> open(command));
  }

  private Message open(Command command) {
    var wording = command.wording();
    opener.open(
        command.who(),
        command.trigger(),
        command.responseUrl(),
        OrderModal.TITLE,
        person -> forms.begin(person, command.arguments(), wording));
    return Kit.sentence(wording.text("form.opening"));
  }
}
