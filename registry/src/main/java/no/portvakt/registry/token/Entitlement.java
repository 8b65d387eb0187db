package no.portvakt.registry.token;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.token.ClientStanding.ScopeStanding;
import org.springframework.stereotype.Component;

/**
 * Whether the client may have the scopes that it asks for: each rule for all of them, then the next
 * rule. Names that came in are repeated only when they are names of scopes.
 */
@Component
class Entitlement implements Check {

  /** The kinds of client that act without a person who has logged in. */
  private static final Set<IntegrationType> MACHINES =
      Set.of(
          IntegrationType.MASKINPORTEN,
          IntegrationType.API_KLIENT,
          IntegrationType.KRR,
          IntegrationType.EFORMIDLING);

  private final Delegations delegations;

  Entitlement(Delegations delegations) {
    this.delegations = delegations;
  }

  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    return refusal(request.wish());
  }

  Optional<Refusal> refusal(Wish wish) {
    return unregistered(wish)
        .or(() -> wrongType(wish))
        .or(() -> notGranted(wish))
        .or(() -> notDelegated(wish));
  }

  private static Optional<Refusal> unregistered(Wish wish) {
    var registered = wish.client().scopes().keySet();
    var others = wish.scopes().stream().filter(name -> !registered.contains(name)).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(Fault.SCOPE.refused(listed(others)));
  }

  private static Optional<Refusal> wrongType(Wish wish) {
    var type = wish.client().type();
    var others = names(wish, scope -> !MACHINES.contains(type) || !scope.allows(type)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Fault.INTEGRATION_TYPE.refused(listed(others)));
  }

  private static Optional<Refusal> notGranted(Wish wish) {
    return names(wish, scope -> !scope.active() || !scope.granted())
        .findFirst()
        .map(name -> Fault.ACCESS.refused(name + "."));
  }

  private Optional<Refusal> notDelegated(Wish wish) {
    return wish.isForAnother()
        ? wish.scopes().stream()
            .filter(name -> !isDelegated(name, wish))
            .findFirst()
            .map(name ->
                Fault.DELEGATION.refused(
                    "%s has not delegated access to the scope %s to supplier %s."
                        .formatted(wish.consumer(), name, wish.organisation())))
        : Optional.empty();
  }

  /** What is kept here came with the client; else the environment's Altinn is asked. */
  private boolean isDelegated(String name, Wish wish) {
    var environment = wish.environment().name();
    var scope = Objects.requireNonNull(wish.client().scopes().get(name));
    if (scope.delegationSource().isEmpty()) {
      return false;
    }
    return delegations.keptHere(environment)
        ? scope.delegated()
        : delegations.covers(
            environment,
            new ScopeName(name),
            new OrganisationNumber(wish.consumer()),
            wish.organisation());
  }

  /** In the order in which they were asked for. */
  private static Stream<String> names(Wish wish, Predicate<ScopeStanding> wanted) {
    var scopes = wish.client().scopes();
    return wish.scopes().stream().filter(name -> wanted.test(scopes.get(name)));
  }

  private static String listed(List<String> names) {
    var text =
        names.stream()
            .flatMap(name -> ScopeName.parse(name).stream())
            .map(ScopeName::value)
            .collect(joining(" "));
    return text.isEmpty() ? "" : ": " + text;
  }
}
