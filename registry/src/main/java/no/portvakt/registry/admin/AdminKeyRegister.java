package no.portvakt.registry.admin;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClientOutcome.Refused;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.KeysOutcome;
import org.springframework.stereotype.Component;

/** The key that an admin client is issued with, beside those that it has. */
@Component
class AdminKeyRegister {

  private final ClientKeys keys;
  private final Clock clock;

  AdminKeyRegister(ClientKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  AdminClientOutcome register(
      AdminClientOrder order, Cause cause, Function<String, Issued> issued) {
    var outcome =
        keys.put(
            order.environment(),
            order.organisation(),
            order.id(),
            Optional.empty(),
            order.key(),
            cause);
    return switch (outcome) {
      case KeysOutcome.Done done ->
          issued.apply(done.keyIn(order.key(), clock.instant()).orElseThrow().kid());
      case KeysOutcome.Refused(var violations) -> new Refused(violations);
      default -> throw new IllegalStateException("the key of an admin client: " + outcome);
    };
  }
}
