package no.portvakt.bot.approval;

import com.slack.api.bolt.App;
import no.portvakt.bot.transport.Listeners;
import org.springframework.stereotype.Component;

/** The link to Operate: the browser follows it, and Slack reports the click all the same. */
@Component
class OpeningOperate implements Listeners {

  @Override
  public void register(App app) {
    app.blockAction("operate", (request, context) -> context.ack());
  }
}
