package no.portvakt.bot.access;

import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.form.Entrances;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.transport.Listeners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the form besides {@link AccessCommand}. */
@Configuration(proxyBeanMethods = false)
class AccessEntrances {

  @Bean
  Listeners accessShortcut(Entrances entrances, AccessForms forms) {
    return entrances.shortcut("ask-access", AccessModal.TITLE, forms::begin);
  }

  /** A button for the same rights again, for longer. */
  @Bean
  Listeners renewalButton(Interactions interactions, FormOpener opener, AccessForms forms) {
    return app ->
        interactions.clicked(
            app,
            "renew-rights",
            click ->
                opener.open(
                    click.who(),
                    click.trigger(),
                    click.responseUrl(),
                    AccessModal.TITLE,
                    person -> forms.renewing(click.requestId(), person, click.wording())));
  }
}
