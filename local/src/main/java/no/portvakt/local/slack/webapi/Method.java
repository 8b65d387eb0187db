package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.Set;

/**
 * One method of the Web API.
 *
 * @param scopes any one of these is enough; none means that any token will do
 */
record Method(String name, Auth auth, Set<String> scopes, Body body) {

  /** Who may call. */
  enum Auth {
    NONE,
    BOT,
    APP
  }

  /** Does what the method does and gives the answer's members. */
  interface Body {
    JsonObject run(Args args, Token token);
  }

  static Method bot(String name, Set<String> scopes, Body body) {
    return new Method(name, Auth.BOT, scopes, body);
  }
}
