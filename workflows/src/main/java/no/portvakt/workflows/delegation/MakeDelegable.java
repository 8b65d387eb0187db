package no.portvakt.workflows.delegation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.SchemeForm;
import no.portvakt.registry.delegation.SchemeOutcome;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a provider was asked for: gives the scope the environment's delegation source, and a
 * scheme of its own that is called as the scope is described.
 */
@Component
public class MakeDelegable {

  private final RequestStore requests;
  private final Environments environments;
  private final Roles roles;
  private final Rights rights;
  private final Scopes scopes;
  private final Schemes schemes;
  private final Delegations delegations;
  private final Delegability delegability;

  MakeDelegable(
      RequestStore requests,
      Environments environments,
      Roles roles,
      Rights rights,
      Scopes scopes,
      Schemes schemes,
      Delegations delegations,
      Delegability delegability) {
    this.requests = requests;
    this.environments = environments;
    this.roles = roles;
    this.rights = rights;
    this.scopes = scopes;
    this.schemes = schemes;
    this.delegations = delegations;
    this.delegability = delegability;
  }

  /** Makes the scope of an inquiry delegable, or says what keeps the person from it. */
  @Transactional
  public Optional<Violation> make(UUID requestId, UUID person) {
    var request = requests.lock(requestId).filter(found -> found.state().isOpen()).orElse(null);
    if (request == null || !(request.subject() instanceof DelegationInquiry inquiry)) {
      return violation("delegation.inquiry-over");
    }
    var environment = environments.find(String.valueOf(request.environment())).orElseThrow();
    if (!roles.holds(person, request.decidedFor(), Role.MAIN_ADMINISTRATOR)) {
      return violation("delegation.not-provider");
    }
    if (!mayChangeScopes(environment, request.decidedFor(), person)) {
      return violation("delegation.right-missing");
    }
    if (!delegations.keptHere(environment.name())) {
      return violation("delegation.scheme-in-altinn");
    }
    var scope = scopes.find(environment.name(), new ScopeName(inquiry.scope())).orElseThrow();
    return scope.active()
        ? make(scope, environment, request, person)
        : violation("delegation.scope-off");
  }

  /** In production it takes the right to change scopes as well (domain rule 6.9). */
  private boolean mayChangeScopes(
      Environment environment, OrganisationNumber provider, UUID person) {
    return !environment.isProduction()
        || rights.holds(environment.name(), provider, person, Right.API);
  }

  private Optional<Violation> make(
      Scope scope, Environment environment, Request request, UUID person) {
    var cause = new Cause(new Actor.Person(person), request.reference());
    if (!delegability.isDelegable(scope)) {
      var changed =
          scopes.change(
              scope.environment(),
              scope.owner(),
              scope.name(),
              ScopeForm.of(scope.settings())
                  .delegatedBy(Objects.requireNonNull(environment.delegationSource())),
              scope.version(),
              cause);
      if (changed instanceof ScopeOutcome.Refused(var violations)) {
        return Optional.of(violations.getFirst());
      }
    }
    if (delegability.scheme(scope.environment(), scope.name()).isEmpty()) {
      var made = schemes.create(scope.environment(), scope.owner(), scheme(scope), cause);
      if (!(made instanceof SchemeOutcome.Done)) {
        throw new IllegalStateException("no scheme: " + made.getClass().getSimpleName());
      }
    }
    return Optional.empty();
  }

  private static SchemeForm scheme(Scope scope) {
    var text = scope.settings().description();
    var texts = Map.of("nb", text, "nn", text, "en", text);
    return new SchemeForm(texts, texts, List.of(scope.name().value()), null);
  }

  private static Optional<Violation> violation(String code) {
    return Optional.of(new Violation(code, "scope"));
  }
}
