package no.portvakt.bot.prefixorder;

import java.util.List;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.Entrances;
import no.portvakt.bot.transport.Listeners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the form for an order. */
@Configuration(proxyBeanMethods = false)
class OrderEntrances {

  /** {@code /portvakt prefiks [name] [environment]}: the words are filled in. */
  @Bean
  Subcommand orderCommand(Entrances entrances, OrderForms forms) {
    return entrances.command(
        List.of("prefiks", "prefix"),
        OrderModal.TITLE,
        (person, command) -> forms.begin(person, command.arguments(), command.wording()));
  }

  @Bean
  Listeners orderShortcut(Entrances entrances, OrderForms forms) {
    return entrances.shortcut(
        "order-prefix",
        OrderModal.TITLE,
        (person, word, wording) -> forms.begin(person, List.of(word), wording));
  }
}
