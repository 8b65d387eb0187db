package no.portvakt.registry.client;

import java.util.ArrayList;
import java.util.List;
import no.portvakt.registry.Violation;

/** What is allowed for a client but unwise, by Digdir's guide to client registration. */
final class ClientAdvice {

  /** Ours: Digdir says only that one client should not have too many. */
  static final int MANY_SCOPES = 20;

  private ClientAdvice() {}

  static List<Violation> on(ClientSettings settings) {
    var advice = new ArrayList<Violation>();
    if (settings.scopes().isEmpty()) {
      advice.add(new Violation("client.scopes.none", "scopes"));
    }
    if (settings.scopes().size() > MANY_SCOPES) {
      advice.add(new Violation("client.scopes.many", "scopes"));
    }
    if (settings.accessTokenLifetime() >= settings.refreshTokenLifetime()) {
      advice.add(new Violation("client.lifetimes.access", "access_token_lifetime"));
    }
    if (settings.refreshTokenLifetime() > settings.authorizationLifetime()) {
      advice.add(new Violation("client.lifetimes.refresh", "refresh_token_lifetime"));
    }
    return List.copyOf(advice);
  }
}
