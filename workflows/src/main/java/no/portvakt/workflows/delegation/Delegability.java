package no.portvakt.workflows.delegation;

import java.util.Comparator;
import java.util.Optional;
import no.portvakt.registry.Page;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import org.springframework.stereotype.Component;

/** Whether a scope can be delegated, and what would be delegated then. */
@Component
public class Delegability {

  private final Environments environments;
  private final Scopes scopes;
  private final Delegations delegations;

  Delegability(Environments environments, Scopes scopes, Delegations delegations) {
    this.environments = environments;
    this.scopes = scopes;
    this.delegations = delegations;
  }

  /**
   * The scheme that delegates the scope and as little else as possible; none when the provider has
   * not made the scope delegable.
   */
  public Optional<DelegationScheme> scheme(String environment, ScopeName scope) {
    return scopes.find(environment, scope).filter(this::isDelegable).stream()
        .flatMap(_ -> Page.walk(wanted -> delegations.schemesOf(environment, scope, wanted)))
        .min(
            Comparator.<DelegationScheme>comparingInt(scheme -> scheme.scopes().size())
                .thenComparing(DelegationScheme::id));
  }

  /** Whether it is active and has the environment's own delegation source, to the letter. */
  boolean isDelegable(Scope scope) {
    var source = scope.settings().delegationSource();
    return scope.active()
        && source != null
        && environments
            .find(scope.environment())
            .map(Environment::delegationSource)
            .filter(own -> own.toString().equals(source.toString()))
            .isPresent();
  }
}
