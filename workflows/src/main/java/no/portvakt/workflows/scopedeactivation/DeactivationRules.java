package no.portvakt.workflows.scopedeactivation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.approval.Keepers;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.WrittenText;
import org.springframework.stereotype.Component;

/** What a plan to switch a scope off must fulfil, each broken rule with its field. */
@Component
class DeactivationRules {

  /** How long consumers in production are told before, at least. */
  private static final Duration NOTICE = Duration.ofDays(14);

  private final OwnOrganisation own;
  private final Environments environments;
  private final Keepers keepers;
  private final Scopes scopes;
  private final Clock clock;

  DeactivationRules(
      OwnOrganisation own, Environments environments, Keepers keepers, Scopes scopes, Clock clock) {
    this.own = own;
    this.environments = environments;
    this.keepers = keepers;
    this.scopes = scopes;
    this.clock = clock;
  }

  List<Violation> violations(DeactivationForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    var environment = environments.find(form.environment());
    if (environment.isEmpty()) {
      violations.add(new Violation("environment.unknown", "environment"));
    }
    own.check(form.organisation(), person).ifPresent(violations::add);
    if (violations.isEmpty()) {
      scope(form, person).ifPresent(violations::add);
    }
    WrittenText.check(form.reason(), ScopeDeactivation.LONGEST_REASON, "reason")
        .ifPresent(violations::add);
    lastDay(form, environment).ifPresent(violations::add);
    return violations;
  }

  private Optional<Violation> scope(DeactivationForm form, UUID person) {
    var owner = OrganisationNumber.of(form.organisation());
    if (!keepers.isOne(person, Right.API, form.environment(), owner)) {
      return Optional.of(
          new Violation(
              environments.find(form.environment()).orElseThrow().isProduction()
                  ? "scope.right-missing"
                  : "scope.not-entrusted",
              "scope"));
    }
    var scope =
        ScopeName.parse(form.scope().strip())
            .flatMap(name -> scopes.find(form.environment(), name))
            .filter(found -> found.owner().equals(owner));
    if (scope.isEmpty()) {
      return Optional.of(new Violation("scope.not-own", "scope"));
    }
    return scope.filter(Scope::active).isPresent()
        ? Optional.empty()
        : Optional.of(new Violation("scope.off-already", "scope"));
  }

  private Optional<Violation> lastDay(DeactivationForm form, Optional<Environment> environment) {
    if (form.lastDay() == null) {
      return Optional.of(new Violation("end.missing", "lastDay"));
    }
    var end = ProductionAccess.endOf(form.lastDay());
    var now = clock.instant();
    if (!end.isAfter(now)) {
      return Optional.of(new Violation("end.past", "lastDay"));
    }
    return environment.filter(Environment::isProduction).isPresent()
            && end.isBefore(now.plus(NOTICE))
        ? Optional.of(new Violation("end.too-soon", "lastDay"))
        : Optional.empty();
  }
}
