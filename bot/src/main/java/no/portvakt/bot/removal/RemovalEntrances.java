package no.portvakt.bot.removal;

import java.util.List;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.Entrances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way into the form for taking rights. */
@Configuration(proxyBeanMethods = false)
class RemovalEntrances {

  /** {@code /portvakt fjern [environment]}. */
  @Bean
  Subcommand removalCommand(Entrances entrances, RemovalForms forms) {
    return entrances.command(
        List.of("fjern", "remove"),
        RemovalModal.TITLE,
        (person, command) -> forms.begin(person, command.argument(0), command.wording()));
  }
}
