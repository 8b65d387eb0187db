package no.portvakt.workflows.delegation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Page;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.request.WrittenText;
import org.springframework.stereotype.Component;

/** What asking for a delegation must fulfil (domain rule 1.11), each broken rule with its field. */
@Component
class DelegationRules {

  private final OwnOrganisation own;
  private final Environments environments;
  private final Organisations organisations;
  private final Roles roles;
  private final Accesses accesses;
  private final Delegability delegability;
  private final Delegations delegations;
  private final Standing standing;
  private final Clock clock;

  DelegationRules(
      OwnOrganisation own,
      Environments environments,
      Organisations organisations,
      Roles roles,
      Accesses accesses,
      Delegability delegability,
      Delegations delegations,
      Standing standing,
      Clock clock) {
    this.own = own;
    this.environments = environments;
    this.organisations = organisations;
    this.roles = roles;
    this.accesses = accesses;
    this.delegability = delegability;
    this.delegations = delegations;
    this.standing = standing;
    this.clock = clock;
  }

  List<Violation> violations(DelegationForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    environment(form).ifPresent(violations::add);
    own(form, person).or(() -> authority(form, person)).ifPresent(violations::add);
    if (violations.isEmpty()) {
      other(form, person).ifPresent(violations::add);
      scope(form).ifPresent(violations::add);
    }
    WrittenText.check(form.reason(), SupplierDelegation.LONGEST_REASON, "reason")
        .ifPresent(violations::add);
    end(form).ifPresent(violations::add);
    return violations;
  }

  private Optional<Violation> environment(DelegationForm form) {
    var environment = environments.find(form.environment());
    if (environment.isEmpty()) {
      return Optional.of(new Violation("environment.unknown", "environment"));
    }
    return environment.get().delegationSource() == null
        ? Optional.of(new Violation("environment.no-delegation", "environment"))
        : Optional.empty();
  }

  private Optional<Violation> own(DelegationForm form, UUID person) {
    return form.side() == Side.GIVER
        ? own.checkAsGiver(form.own(), person)
        : own.check(form.own(), person);
  }

  /**
   * Only who administers the consumer's access delegates; whoever belongs to a supplier may ask for
   * it.
   */
  private Optional<Violation> authority(DelegationForm form, UUID person) {
    return form.side() == Side.RECEIVER
            || roles.holds(person, OrganisationNumber.of(form.own()), Role.API_ADMINISTRATOR)
        ? Optional.empty()
        : Optional.of(new Violation("delegation.not-administrator", "organisation"));
  }

  /** The other party must be able to answer. */
  private Optional<Violation> other(DelegationForm form, UUID person) {
    var other = OrganisationNumber.parse(form.other());
    if (other.flatMap(organisations::find).isEmpty()) {
      return Optional.of(new Violation("delegation.other-unknown", "other"));
    }
    if (other.get().equals(OrganisationNumber.of(form.own()))) {
      return Optional.of(new Violation("delegation.same-party", "other"));
    }
    var answering = form.side() == Side.RECEIVER ? Role.API_ADMINISTRATOR : Role.MAIN_ADMINISTRATOR;
    return roles.holders(other.get(), answering).stream()
            .allMatch(holder -> holder.id().equals(person))
        ? Optional.of(new Violation("delegation.nobody-answers", "other"))
        : Optional.empty();
  }

  private Optional<Violation> scope(DelegationForm form) {
    var scope =
        ScopeName.parse(form.scope())
            .flatMap(name ->
                accesses.visible(form.environment(), name, OrganisationNumber.of(form.own())));
    if (scope.isEmpty()) {
      return Optional.of(new Violation("delegation.scope-unknown", "scope"));
    }
    var scheme = delegability.scheme(form.environment(), scope.get().name());
    if (scheme.isEmpty()) {
      return Optional.of(new Violation("delegation.not-delegable", "scope"));
    }
    return stands(form, scope.get().name(), scheme.get().id())
        ? Optional.of(new Violation("delegation.stands-already", "scope"))
        : Optional.empty();
  }

  /**
   * Whether it is delegated already, without an end as is wanted; Altinn is not asked while
   * somebody waits for an answer.
   */
  private boolean stands(DelegationForm form, ScopeName scope, UUID scheme) {
    return form.lastDay() == null
        && OrganisationNumber.parse(form.other()).isPresent()
        && delegations.keptHere(form.environment())
        && Page.walk(wanted ->
                delegations.of(
                    form.environment(),
                    scope,
                    OrganisationNumber.of(form.consumer()),
                    OrganisationNumber.of(form.supplier()),
                    wanted))
            .anyMatch(
                delegation -> delegation.scheme().equals(scheme) && !standing.ends(delegation));
  }

  private Optional<Violation> end(DelegationForm form) {
    return Optional.ofNullable(form.lastDay())
        .filter(day -> !ProductionAccess.endOf(day).isAfter(clock.instant()))
        .map(day -> new Violation("end.past", "lastDay"));
  }
}
