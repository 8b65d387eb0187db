package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.delegation.AltinnClient.Listed;
import no.portvakt.registry.delegation.AltinnClient.LookedUp;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/**
 * Altinn's delegations as ours. One that is not between two organisations with valid numbers, or is
 * of nothing that can be named, concerns nobody here and is passed over.
 */
final class AltinnReading {

  private final SchemeTable schemes;

  AltinnReading(SchemeTable schemes) {
    this.schemes = schemes;
  }

  List<Delegation> lookedUp(String environment, List<LookedUp> found) {
    return found.stream()
        .flatMap(item -> {
          var consumer = organisation(item.consumer());
          var supplier = organisation(item.supplier());
          var scheme = schemeId(item);
          return consumer.isEmpty() || supplier.isEmpty() || scheme.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new Delegation(
                      environment,
                      scheme.get(),
                      consumer.get(),
                      supplier.get(),
                      scopes(item.scopes()),
                      instant(item.created()),
                      item.resource()));
        })
        .toList();
  }

  /** Altinn does not list scopes, so they are those of the scheme, where it is known here. */
  List<Delegation> listed(
      String environment, Side side, OrganisationNumber party, List<Listed> found) {
    var known = new HashMap<UUID, Set<ScopeName>>();
    return found.stream()
        .flatMap(item -> listed(environment, item, known))
        .filter(delegation ->
            party.equals(side == Side.GIVER ? delegation.consumer() : delegation.supplier()))
        .toList();
  }

  private Stream<Delegation> listed(
      String environment, Listed item, Map<UUID, Set<ScopeName>> known) {
    var consumer = organisation(item.offeredByOrganizationNumber());
    var supplier = organisation(item.coveredByOrganizationNumber());
    var resource = item.resourceId();
    if (consumer.isEmpty() || supplier.isEmpty() || resource == null) {
      return Stream.empty();
    }
    var scheme = AltinnResource.schemeId(resource);
    return Stream.of(
        new Delegation(
            environment,
            scheme,
            consumer.get(),
            supplier.get(),
            known.computeIfAbsent(scheme, id -> scopesOf(environment, id)),
            instant(item.created()),
            resource));
  }

  private Set<ScopeName> scopesOf(String environment, UUID scheme) {
    return schemes.find(environment, scheme).map(DelegationScheme::scopes).orElse(Set.of());
  }

  /** The resource decides, which all answers have; older schemes have an id only. */
  private static Optional<UUID> schemeId(LookedUp item) {
    if (item.resource() != null) {
      return Optional.of(AltinnResource.schemeId(item.resource()));
    }
    try {
      return Optional.ofNullable(item.scheme()).map(UUID::fromString);
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  private static Optional<OrganisationNumber> organisation(@Nullable String number) {
    return number == null ? Optional.empty() : OrganisationNumber.parse(number);
  }

  private static Set<ScopeName> scopes(@Nullable Set<@Nullable String> names) {
    return names == null
        ? Set.of()
        : names.stream()
            .filter(Objects::nonNull)
            .flatMap(name -> ScopeName.parse(name).stream())
            .collect(toUnmodifiableSet());
  }

  /** With an offset, or without one in UTC. */
  private static Instant instant(@Nullable String text) {
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noOffset) {
      return local(text);
    }
  }

  private static Instant local(String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      return Instant.EPOCH;
    }
  }
}
