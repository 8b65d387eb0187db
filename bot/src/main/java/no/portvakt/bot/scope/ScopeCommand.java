package no.portvakt.bot.scope;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import org.springframework.stereotype.Component;

/** {@code /portvakt scope [scope] [environment]}: opens the form. */
@Component
class ScopeCommand implements Subcommand {

  private final ScopeForms forms;
  private final FormOpener opener;
  private final NotYet notYet;

  ScopeCommand(ScopeForms forms, FormOpener opener, NotYet notYet) {
    this.forms = forms;
    this.opener = opener;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("scope");
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
        ScopeModal.TITLE,
        person -> forms.begin(person, command.argument(0), command.argument(1), wording));
    return Kit.sentence(wording.text("form.opening"));
  }
}
