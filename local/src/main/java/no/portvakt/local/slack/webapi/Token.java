package no.portvakt.local.slack.webapi;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token of the app and what it is good for. */
record Token(
    String value, Type type, Set<String> scopes, boolean revoked, @Nullable Instant expires) {

  enum Type {
    BOT,
    APP
  }

  Token withdrawn() {
    return new Token(value, type, scopes, true, expires);
  }
}
