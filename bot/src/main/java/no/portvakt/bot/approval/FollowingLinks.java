package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import java.util.List;
import no.portvakt.bot.login.AskToLogIn;
import no.portvakt.bot.transport.Listeners;
import org.springframework.stereotype.Component;

/**
 * The buttons that lead elsewhere: the browser follows, and Slack reports the click all the same.
 */
@Component
class FollowingLinks implements Listeners {

  @Override
  public void register(App app) {
    for (var button : List.of("operate", AskToLogIn.BUTTON)) {
      app.blockAction(button, (request, context) -> context.ack());
    }
  }
}
