package no.portvakt.bot.transport;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import java.util.List;

/** Bolt's app whose every delivery is handled once, in one database transaction. */
public class DurableApp extends App {

  DurableApp(AppConfig config, Slack slack, List<Middleware> middleware) {
    super(config, slack, middleware);
  }
}
