package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_MODIFY;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;

import java.time.Clock;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.KeysOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers and removes keys for callers. */
@Component
class KeyChanges {

  private static final String JWKS = "oidcJwksRequest";

  private final ClientKeys keys;
  private final OwnClients own;
  private final Clock clock;

  KeyChanges(ClientKeys keys, OwnClients own, Clock clock) {
    this.keys = keys;
    this.own = own;
    this.clock = clock;
  }

  KeysOutcome.Done replaceAll(Caller caller, ClientId client, String set) {
    check(caller, client);
    return done(
        keys.replaceAll(caller.environment(), caller.organisation(), client, set, caller.cause()));
  }

  KeysOutcome.Done put(Caller caller, ClientId client, String kid, String key) {
    check(caller, client);
    return put(caller, client, Optional.of(kid), key);
  }

  /** The kid of a key that has its own or gets one. */
  KidAnswer add(Caller caller, ClientId client, String key) {
    check(caller, client);
    return put(caller, client, Optional.empty(), key)
        .keyIn(key, clock.instant())
        .map(added -> new KidAnswer(added.kid()))
        .orElseThrow();
  }

  private KeysOutcome.Done put(Caller caller, ClientId client, Optional<String> kid, String key) {
    return done(
        keys.put(caller.environment(), caller.organisation(), client, kid, key, caller.cause()));
  }

  void remove(Caller caller, ClientId client, String kid) {
    check(caller, client);
    done(keys.remove(caller.environment(), caller.organisation(), client, kid, caller.cause()));
  }

  void removeAll(Caller caller, ClientId client) {
    check(caller, client);
    done(keys.removeAll(caller.environment(), caller.organisation(), client, caller.cause()));
  }

  private void check(Caller caller, ClientId client) {
    own.find(caller, client, CLIENTS_WRITE, CLIENTS_MODIFY);
  }

  static Refusal unknown() {
    return Refusal.of(Fault.UNKNOWN, "api.key-unknown");
  }

  static <T> ResponseEntity<T> answer(HttpStatus status, T body, KeysOutcome.Done done) {
    return ResponseEntity.status(status)
        .headers(headers ->
            done.advice().forEach(unwise -> headers.add(Versioned.ADVICE, Versioned.told(unwise))))
        .body(body);
  }

  private static KeysOutcome.Done done(KeysOutcome outcome) {
    return switch (outcome) {
      case KeysOutcome.Done done -> done;
      case KeysOutcome.Refused(var violations) -> throw Refusal.of(violations).about(JWKS);
      case KeysOutcome.NotYours _ -> throw OwnClients.notYours();
      case KeysOutcome.UnknownClient _ -> throw OwnClients.unknown();
      case KeysOutcome.UnknownKey _ -> throw unknown();
    };
  }
}
