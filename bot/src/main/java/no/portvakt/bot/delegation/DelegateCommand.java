package no.portvakt.bot.delegation;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import org.springframework.stereotype.Component;

/** {@code /portvakt deleger [environment]}: opens the form. */
@Component
class DelegateCommand implements Subcommand {

  private final DelegationForms forms;
  private final FormOpener opener;
  private final NotYet notYet;

  DelegateCommand(DelegationForms forms, FormOpener opener, NotYet notYet) {
    this.forms = forms;
    this.opener = opener;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("deleger", "delegate");
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
        DelegationModal.TITLE,
        person -> forms.begin(person, command.argument(0), wording));
    return Kit.sentence(wording.text("form.opening"));
  }
}
