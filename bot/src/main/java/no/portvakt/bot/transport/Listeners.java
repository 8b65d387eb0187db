package no.portvakt.bot.transport;

import com.slack.api.bolt.App;

/**
 * A feature's listeners. Ids are exact, never patterns. A handler runs inside the delivery's
 * transaction and calls nothing outside the database; what is to be done with Slack afterwards goes
 * to {@link Afterwards}.
 */
public interface Listeners {

  void register(App app);
}
