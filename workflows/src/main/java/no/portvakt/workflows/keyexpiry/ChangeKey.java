package no.portvakt.workflows.keyexpiry;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.client.ExpiringKey;
import no.portvakt.registry.client.KeysOutcome;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renews a key, or registers another in its place, for a person who may. */
@Component
public class ChangeKey {

  private final Clients clients;
  private final ClientKeys keys;
  private final KeyKeepers keepers;
  private final KeyWatches watches;
  private final Clock clock;

  ChangeKey(Clients clients, ClientKeys keys, KeyKeepers keepers, KeyWatches watches, Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.keepers = keepers;
    this.watches = watches;
    this.clock = clock;
  }

  /** The same key for another year. */
  @Transactional
  public KeyAnswer renew(KeyRef ref, UUID person) {
    return admitted(
        ref,
        person,
        (client, key, acting) -> {
          var outcome =
              keys.renew(ref.environment(), acting, client.id(), ref.kid(), cause(person, ""));
          return outcome instanceof KeysOutcome.Done done
              ? renewed(client, key, named(done, ref.kid()))
              : failed(outcome, client);
        });
  }

  /** Another key, as somebody pasted it; the old one stays as it is. */
  @Transactional
  public KeyAnswer replace(KeyRef ref, String input, UUID person) {
    return admitted(
        ref,
        person,
        (client, key, acting) -> {
          var why = cause(person, "replaces " + ref.kid());
          var outcome =
              keys.put(ref.environment(), acting, client.id(), Optional.empty(), input, why);
          return outcome instanceof KeysOutcome.Done done
              ? replaced(client, key, done.keyIn(input, clock.instant()).orElseThrow())
              : failed(outcome, client);
        });
  }

  /** Whether the person may, for whoever wants to know before asking. */
  public Optional<KeyAnswer> obstacle(KeyRef ref, UUID person) {
    var answer = admitted(ref, person, (client, key, acting) -> new KeyAnswer.NotLonger(key));
    return answer instanceof KeyAnswer.NotLonger ? Optional.empty() : Optional.of(answer);
  }

  private KeyAnswer admitted(KeyRef ref, UUID person, Change change) {
    var client = clients.find(ref.environment(), ref.client()).filter(Client::active);
    var key = keys.find(ref.environment(), ref.client(), ref.kid());
    if (client.isEmpty() || key.isEmpty()) {
      return new KeyAnswer.Gone();
    }
    return keepers
        .actingFor(person, client.get())
        .map(acting -> change.of(client.get(), key.get(), acting))
        .orElseGet(() -> new KeyAnswer.NotAllowed(client.get()));
  }

  private static KeyAnswer renewed(Client client, ClientKey before, ClientKey after) {
    return after.expires().isAfter(before.expires())
        ? new KeyAnswer.Renewed(client, after)
        : new KeyAnswer.NotLonger(after);
  }

  private KeyAnswer replaced(Client client, ClientKey old, ClientKey fresh) {
    if (fresh.kid().equals(old.kid())) {
      return isSame(fresh, old)
          ? renewed(client, old, fresh)
          : new KeyAnswer.Replaced(client, fresh, old);
    }
    watches.replaced(KeyWatch.of(new ExpiringKey(client, old)));
    return new KeyAnswer.Replaced(client, fresh, old);
  }

  private static boolean isSame(ClientKey one, ClientKey other) {
    return one.key().thumbprint().equals(other.key().thumbprint());
  }

  private static ClientKey named(KeysOutcome.Done done, String kid) {
    return done.keys().stream().filter(key -> key.kid().equals(kid)).findFirst().orElseThrow();
  }

  private static KeyAnswer failed(KeysOutcome outcome, Client client) {
    return switch (outcome) {
      case KeysOutcome.Refused(var violations) -> new KeyAnswer.Refused(violations);
      case KeysOutcome.NotYours _ -> new KeyAnswer.NotAllowed(client);
      default -> new KeyAnswer.Gone();
    };
  }

  private static Cause cause(UUID person, String reason) {
    return new Cause(new Actor.Person(person), reason);
  }

  /** What is done for the organisation that the person acts for. */
  private interface Change {
    KeyAnswer of(Client client, ClientKey key, OrganisationNumber acting);
  }
}
