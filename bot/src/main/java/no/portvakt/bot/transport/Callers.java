package no.portvakt.bot.transport;

import com.slack.api.bolt.context.Context;

/** Tells who is behind a delivery. */
public interface Callers {

  /** For a handler, about the delivery it handles. */
  Who of(Context context);
}
