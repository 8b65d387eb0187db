package no.portvakt.bot.command;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import org.springframework.stereotype.Component;

/** Shows Home to whoever opens it. */
@Component
class OpeningHome implements Listeners {

  private final Callers callers;
  private final Home home;

  OpeningHome(Callers callers, Home home) {
    this.callers = callers;
    this.home = home;
  }

  @Override
  public void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            home.show(callers.of(context));
          }
          return context.ack();
        });
  }
}
