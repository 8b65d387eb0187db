package no.portvakt.bot.delegation;

import java.util.List;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.Entrances;
import no.portvakt.bot.transport.Listeners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the form for a delegation. */
@Configuration(proxyBeanMethods = false)
class DelegationEntrances {

  /** {@code /portvakt deleger [environment]}. */
  @Bean
  Subcommand delegateCommand(Entrances entrances, DelegationForms forms) {
    return entrances.command(
        List.of("deleger", "delegate"),
        DelegationModal.TITLE,
        (person, command) -> forms.begin(person, command.argument(0), command.wording()));
  }

  @Bean
  Listeners delegateShortcut(Entrances entrances, DelegationForms forms) {
    return entrances.shortcut("delegate", DelegationModal.TITLE, forms::begin);
  }
}
