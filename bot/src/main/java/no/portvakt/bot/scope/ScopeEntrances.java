package no.portvakt.bot.scope;

import java.util.List;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.form.Entrances;
import no.portvakt.bot.transport.Listeners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the forms about a scope: to get access to it, and to switch it off. */
@Configuration(proxyBeanMethods = false)
class ScopeEntrances {

  /** The id of the shortcut and of its buttons. */
  static final String ASK = "ask-scope";

  /** {@code /portvakt scope [scope] [environment]}. */
  @Bean
  Subcommand scopeCommand(Entrances entrances, ScopeForms forms) {
    return entrances.command(
        List.of("scope"),
        ScopeModal.TITLE,
        (person, command) ->
            forms.begin(person, command.argument(0), command.argument(1), command.wording()));
  }

  /** A button may carry the environment, and the scope after a space. */
  @Bean
  Listeners scopeShortcut(Entrances entrances, ScopeForms forms) {
    return entrances.shortcut(
        ASK,
        ScopeModal.TITLE,
        (person, value, wording) -> {
          int space = value.indexOf(' ');
          return space < 0
              ? forms.begin(person, "", value, wording)
              : forms.begin(person, value.substring(space + 1), value.substring(0, space), wording);
        });
  }

  /** {@code /portvakt deaktiver [scope] [environment]}. */
  @Bean
  Subcommand deactivationCommand(Entrances entrances, DeactivationForms forms) {
    return entrances.command(
        List.of("deaktiver", "deactivate"),
        DeactivationModal.TITLE,
        (person, command) ->
            forms.begin(person, command.argument(0), command.argument(1), command.wording()));
  }
}
