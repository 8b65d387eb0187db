package no.portvakt.workflows.merkantile;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.Holding;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** The merkantile data that a person keeps. */
@Component
public class OwnMerkantile {

  /** So many clients of an organisation are looked at; others are asked for by their id. */
  private static final int MOST_CLIENTS = 100;

  private final Environments environments;
  private final Roles roles;
  private final Clients clients;
  private final MerkantileKeepers keepers;
  private final Clock clock;

  OwnMerkantile(
      Environments environments,
      Roles roles,
      Clients clients,
      MerkantileKeepers keepers,
      Clock clock) {
    this.environments = environments;
    this.roles = roles;
    this.clients = clients;
    this.keepers = keepers;
    this.clock = clock;
  }

  /** Those that are due first, then those that nobody has filled in, then the others by age. */
  public List<KeptMerkantile> of(UUID person) {
    var own = roles.of(person).stream().map(Holding::organisation).distinct().toList();
    var now = clock.instant();
    return production()
        .flatMap(environment -> own.stream().flatMap(number -> of(environment, number)))
        .distinct()
        .filter(kept -> keepers.may(person, kept))
        .sorted(Comparator.comparing(kept -> due(kept, now)))
        .toList();
  }

  /** That of one client, in each environment for production. */
  public List<KeptMerkantile> of(UUID person, ClientId client) {
    return production()
        .flatMap(environment -> clients.find(environment, client).stream())
        .filter(found -> found.active())
        .map(keepers::of)
        .filter(kept -> keepers.may(person, kept))
        .toList();
  }

  private Stream<KeptMerkantile> of(String environment, OrganisationNumber number) {
    var provider = new MerkantileRef(environment, number, null);
    return Stream.concat(
        keepers.find(provider).stream(),
        clients.concerning(environment, number, false, Keyset.first(MOST_CLIENTS)).items().stream()
            .map(keepers::of));
  }

  private Stream<String> production() {
    return environments.production().stream().map(Environment::name);
  }

  private static Instant due(KeptMerkantile kept, Instant now) {
    var by = kept.confirmBy();
    return by == null ? now : by;
  }
}
