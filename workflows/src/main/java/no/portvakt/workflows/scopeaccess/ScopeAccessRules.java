package no.portvakt.workflows.scopeaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.WrittenText;
import org.springframework.stereotype.Component;

/** What asking for access to a scope must fulfil, each broken rule with its field. */
@Component
class ScopeAccessRules {

  private final OwnOrganisation own;
  private final Environments environments;
  private final Accesses accesses;

  ScopeAccessRules(OwnOrganisation own, Environments environments, Accesses accesses) {
    this.own = own;
    this.environments = environments;
    this.accesses = accesses;
  }

  List<Violation> violations(ScopeAccessForm form, UUID person) {
    return violations(form, own.check(form.organisation(), person));
  }

  /** Of access that is asked for so that it can be delegated. */
  List<Violation> violationsAsGiver(ScopeAccessForm form, UUID person) {
    return violations(form, own.checkAsGiver(form.organisation(), person));
  }

  private List<Violation> violations(ScopeAccessForm form, Optional<Violation> organisation) {
    var violations = new ArrayList<Violation>();
    if (environments.find(form.environment()).isEmpty()) {
      violations.add(new Violation("environment.unknown", "environment"));
    }
    organisation.ifPresent(violations::add);
    if (violations.isEmpty()) {
      scope(form).ifPresent(violations::add);
    }
    WrittenText.check(form.reason(), ScopeAccess.LONGEST_REASON, "reason")
        .ifPresent(violations::add);
    return violations;
  }

  private Optional<Violation> scope(ScopeAccessForm form) {
    var consumer = OrganisationNumber.of(form.organisation());
    return ScopeName.parse(form.scope().strip())
        .map(name -> obstacle(form.environment(), name, consumer))
        .orElseGet(() -> violation("scope.unknown"));
  }

  /** Why the consumer cannot ask for the scope, apart from having asked already. */
  Optional<Violation> obstacle(String environment, ScopeName name, OrganisationNumber consumer) {
    return accesses
        .visible(environment, name, consumer)
        .map(scope -> standing(scope, consumer))
        .orElseGet(() -> violation("scope.unknown"));
  }

  /** The scope that is meant, unless the consumer is not to know of it. */
  Optional<Scope> visible(ScopeAccessForm form, OrganisationNumber consumer) {
    return ScopeName.parse(form.scope().strip())
        .flatMap(name -> accesses.visible(form.environment(), name, consumer));
  }

  private Optional<Violation> standing(Scope scope, OrganisationNumber consumer) {
    if (!scope.active()) {
      return violation("scope.inactive");
    }
    if (scope.owner().equals(consumer)) {
      return violation("scope.own");
    }
    if (scope.settings().accessibleForAll()) {
      return violation("scope.for-all");
    }
    if (isHeld(scope, consumer)) {
      return violation("scope.access-held");
    }
    return accesses.isOnlySupplier(scope.environment(), consumer, scope.name())
        ? violation("scope.supplier-delegates")
        : Optional.empty();
  }

  private boolean isHeld(Scope scope, OrganisationNumber consumer) {
    return accesses
        .find(scope.environment(), scope.name(), consumer)
        .filter(access -> access.state() == AccessState.APPROVED)
        .isPresent();
  }

  private static Optional<Violation> violation(String code) {
    return Optional.of(new Violation(code, "scope"));
  }
}
