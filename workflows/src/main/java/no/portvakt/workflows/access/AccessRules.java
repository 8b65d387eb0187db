package no.portvakt.workflows.access;

import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.WrittenText;
import org.springframework.stereotype.Component;

/** What asking for rights must fulfil (domain rule 6.9), each broken rule with its field. */
@Component
class AccessRules {

  private final OwnOrganisation own;
  private final Environments environments;
  private final Roles roles;
  private final Rights rights;
  private final Clock clock;

  AccessRules(
      OwnOrganisation own, Environments environments, Roles roles, Rights rights, Clock clock) {
    this.own = own;
    this.environments = environments;
    this.roles = roles;
    this.rights = rights;
    this.clock = clock;
  }

  List<Violation> violations(AccessForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    environment(form).ifPresent(violations::add);
    own.check(form.organisation(), person).ifPresent(violations::add);
    if (violations.isEmpty()) {
      holder(form, person).ifPresent(violations::add);
      rights(form).ifPresent(violations::add);
    }
    WrittenText.check(form.reason(), ProductionAccess.LONGEST_REASON, "reason")
        .ifPresent(violations::add);
    end(form).ifPresent(violations::add);
    return violations;
  }

  /** In a test environment whoever belongs to the organisation needs no right. */
  private Optional<Violation> environment(AccessForm form) {
    var environment = environments.find(form.environment());
    if (environment.isEmpty()) {
      return Optional.of(new Violation("environment.unknown", "environment"));
    }
    return environment.get().isProduction()
        ? Optional.empty()
        : Optional.of(new Violation("environment.not-production", "environment"));
  }

  /** Hovedadministrators ask for others as well, who belong to the organisation. */
  private Optional<Violation> holder(AccessForm form, UUID person) {
    if (form.holder().equals(person)) {
      return Optional.empty();
    }
    var organisation = OrganisationNumber.of(form.organisation());
    if (!roles.holds(person, organisation, Role.MAIN_ADMINISTRATOR)) {
      return Optional.of(new Violation("holder.not-yourself", "holder"));
    }
    return roles.holds(form.holder(), organisation, Role.MEMBER)
        ? Optional.empty()
        : Optional.of(new Violation("holder.not-member", "holder"));
  }

  private Optional<Violation> rights(AccessForm form) {
    if (form.rights().isEmpty()) {
      return Optional.of(new Violation("rights.missing", "rights"));
    }
    if (form.rights().stream().anyMatch(right -> isHeld(right, form))) {
      return Optional.of(new Violation("rights.held-already", "rights"));
    }
    boolean lacksGround =
        form.rights().contains(SUPPLIER)
            && !form.rights().contains(INTEGRATION)
            && !isHeld(INTEGRATION, form);
    return lacksGround
        ? Optional.of(new Violation("rights.supplier-needs-integration", "rights"))
        : Optional.empty();
  }

  /** Whether the right is held already, for as long as it is asked for. */
  private boolean isHeld(Right right, AccessForm form) {
    return rights.holdsUntil(
        form.environment(),
        OrganisationNumber.of(form.organisation()),
        form.holder(),
        right,
        form.expires());
  }

  private Optional<Violation> end(AccessForm form) {
    return Optional.ofNullable(form.expires())
        .filter(end -> !end.isAfter(clock.instant()))
        .map(end -> new Violation("end.past", "lastDay"));
  }
}
