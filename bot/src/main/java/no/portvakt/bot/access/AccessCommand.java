package no.portvakt.bot.access;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.registry.environment.Environments;
import org.springframework.stereotype.Component;

/** {@code /portvakt tilgang [environment]}: opens the form; in test there is nothing to ask for. */
@Component
class AccessCommand implements Subcommand {

  private final Environments environments;
  private final AccessForms forms;
  private final FormOpener opener;
  private final NotYet notYet;

  AccessCommand(Environments environments, AccessForms forms, FormOpener opener, NotYet notYet) {
    this.environments = environments;
    this.forms = forms;
    this.opener = opener;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("tilgang", "access");
  }

  @Override
  public Message answer(Command command) {
    return notYet.messageFor(command.who()).orElseGet(() -> open(command));
  }

  private Message open(Command command) {
    var wording = command.wording();
    var environment = command.argument(0);
    if (environments.find(environment).filter(one -> !one.isProduction()).isPresent()) {
      return Kit.sentence(wording.text("violation.environment.not-production"));
    }
    opener.open(
        command.who(),
        command.trigger(),
        command.responseUrl(),
        AccessModal.TITLE,
        person -> forms.begin(person, environment, wording));
    return Kit.sentence(wording.text("form.opening"));
  }
}
