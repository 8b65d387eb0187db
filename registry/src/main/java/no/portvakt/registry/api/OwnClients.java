package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.SUPPLIER;

import java.util.stream.Stream;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.Clients;
import org.springframework.stereotype.Component;

/** The clients that a caller may see and change: its own, and those that it made for customers. */
@Component
class OwnClients {

  private final Clients clients;

  OwnClients(Clients clients) {
    this.clients = clients;
  }

  /**
   * A client of the caller's.
   *
   * @param needed the admin scopes of which the token must have one; for a customer's client {@code
   *     idporten:dcr.supplier} does as well, and for others it does not
   */
  Client find(Caller caller, ClientId id, String... needed) {
    var client = clients.find(caller.environment(), id).orElseThrow(OwnClients::unknown);
    if (!client.concerns(caller.organisation())) {
      throw notYours();
    }
    caller.mustHaveOneOf(
        caller.organisation().equals(client.supplier())
            ? Stream.concat(Stream.of(needed), Stream.of(SUPPLIER)).toArray(String[]::new)
            : needed);
    return client;
  }

  static Refusal unknown() {
    return Refusal.of(Fault.UNKNOWN, "api.client-unknown");
  }

  static Refusal notYours() {
    return Refusal.of(Fault.FORBIDDEN, "api.client-not-yours");
  }
}
