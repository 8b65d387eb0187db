package no.portvakt.workflows.keyexpiry;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Page;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ExpiringKey;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Holding;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** The keys that a person may renew. */
@Component
public class OwnKeys {

  /** No key lasts longer. */
  private static final Duration ALL = Duration.ofDays(367);

  private static final int PAGE = 100;

  private final Environments environments;
  private final Roles roles;
  private final KeyKeepers keepers;
  private final ClientKeys keys;
  private final Clock clock;

  OwnKeys(
      Environments environments, Roles roles, KeyKeepers keepers, ClientKeys keys, Clock clock) {
    this.environments = environments;
    this.roles = roles;
    this.keepers = keepers;
    this.keys = keys;
    this.clock = clock;
  }

  /** The soonest of all active clients whose keys the person may change, at most so many. */
  public List<ExpiringKey> soonest(UUID person, int most) {
    var own = roles.of(person).stream().map(Holding::organisation).distinct().toList();
    return environments.all().stream()
        .flatMap(environment ->
            own.stream().flatMap(number -> of(person, environment, number).limit(most)))
        .distinct()
        .sorted(Comparator.comparing(expiring -> expiring.key().expires()))
        .limit(most)
        .toList();
  }

  private Stream<ExpiringKey> of(UUID person, Environment environment, OrganisationNumber number) {
    boolean own = keepers.may(person, environment.name(), number, Right.INTEGRATION);
    boolean customers = keepers.may(person, environment.name(), number, Right.SUPPLIER);
    var last = clock.instant().plus(ALL);
    return own || customers
        ? Page.walk(PAGE, wanted -> keys.expiring(environment.name(), number, last, wanted))
            .filter(expiring -> isCustomers(expiring.client(), number) ? customers : own)
        : Stream.empty();
  }

  private static boolean isCustomers(Client client, OrganisationNumber number) {
    return KeyKeepers.needed(client, number) == Right.SUPPLIER;
  }
}
