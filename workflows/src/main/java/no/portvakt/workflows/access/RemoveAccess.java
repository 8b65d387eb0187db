package no.portvakt.workflows.access;

import static java.util.stream.Collectors.joining;
import static no.portvakt.workflows.request.AccessRemoval.Ground.GIVEN_UP;
import static no.portvakt.workflows.request.AccessRemoval.Ground.GONE;
import static no.portvakt.workflows.request.AccessRemoval.Ground.WANTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.WrittenText;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes rights from somebody. A Hovedadministrator asks for it, and may then decide it as well: it
 * is about somebody else. What one gives up oneself goes at once.
 */
@Component
public class RemoveAccess {

  private final OwnOrganisation own;
  private final Environments environments;
  private final Roles roles;
  private final Held held;
  private final TakeAtOnce taking;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final AuditTrail audit;

  RemoveAccess(
      OwnOrganisation own,
      Environments environments,
      Roles roles,
      Held held,
      TakeAtOnce taking,
      RequestStore requests,
      ProcessStart processes,
      AuditTrail audit) {
    this.own = own;
    this.environments = environments;
    this.roles = roles;
    this.held = held;
    this.taking = taking;
    this.requests = requests;
    this.processes = processes;
    this.audit = audit;
  }

  /** Asks, or says which fields are wrong and stores nothing. */
  @Transactional
  public AccessOutcome ask(RemovalForm form, UUID person) {
    var violations = violations(form, person);
    if (!violations.isEmpty()) {
      return new AccessOutcome.Refused(violations);
    }
    var organisation = OrganisationNumber.of(form.organisation());
    var removal = removal(form, person, organisation);
    if (removal.ground() == GIVEN_UP) {
      return new AccessOutcome.Asked(
          taking.take(form.environment(), organisation, removal, new Actor.Person(person)));
    }
    return requests
        .insert(form.environment(), organisation, person, removal)
        .<AccessOutcome>map(request -> asked(request, removal))
        .orElseGet(() ->
            new AccessOutcome.Refused(List.of(new Violation("removal.asked-already", "holder"))));
  }

  private AccessRemoval removal(RemovalForm form, UUID person, OrganisationNumber organisation) {
    var holder = form.holder();
    var all = held.by(holder, form.environment(), organisation);
    if (holder.equals(person)) {
      return new AccessRemoval(holder, Held.going(form.rights(), all), GIVEN_UP, false, "");
    }
    boolean administrator =
        form.gone() && roles.holds(holder, organisation, Role.MAIN_ADMINISTRATOR);
    return new AccessRemoval(
        holder,
        form.gone() ? all : Held.going(form.rights(), all),
        form.gone() ? GONE : WANTED,
        administrator,
        form.reason().strip());
  }

  private List<Violation> violations(RemovalForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    if (environments.find(form.environment()).isEmpty()) {
      violations.add(new Violation("environment.unknown", "environment"));
    }
    own.check(form.organisation(), person).ifPresent(violations::add);
    if (violations.isEmpty()) {
      authority(form, person).or(() -> rights(form)).ifPresent(violations::add);
    }
    if (!form.holder().equals(person)) {
      WrittenText.check(form.reason(), AccessRemoval.LONGEST_REASON, "reason")
          .ifPresent(violations::add);
    }
    return violations;
  }

  private Optional<Violation> authority(RemovalForm form, UUID person) {
    var organisation = OrganisationNumber.of(form.organisation());
    return form.holder().equals(person)
            || roles.holds(person, organisation, Role.MAIN_ADMINISTRATOR)
        ? Optional.empty()
        : Optional.of(new Violation("removal.not-administrator", "holder"));
  }

  /** Whoever is gone loses all there is, whatever was ticked. */
  private Optional<Violation> rights(RemovalForm form) {
    var all =
        held.by(form.holder(), form.environment(), OrganisationNumber.of(form.organisation()));
    if (all.isEmpty()) {
      return Optional.of(new Violation("removal.holds-nothing", "holder"));
    }
    if (form.gone()) {
      return Optional.empty();
    }
    if (form.rights().isEmpty()) {
      return Optional.of(new Violation("rights.missing", "rights"));
    }
    return all.containsAll(form.rights())
        ? Optional.empty()
        : Optional.of(new Violation("rights.not-held", "rights"));
  }

  private AccessOutcome asked(Request request, AccessRemoval removal) {
    audit.append(
        "access-removal.asked-for",
        request.reference(),
        Map.of(
            "environment", String.valueOf(request.environment()),
            "organisation", request.organisation().value(),
            "holder", removal.holder().toString(),
            "ground", removal.ground().name(),
            "rights", removal.rights().stream().map(Right::name).collect(joining(" "))),
        new Actor.Person(request.requester()));
    processes.of(request, EngineMessage.REMOVAL_ASKED_FOR);
    return new AccessOutcome.Asked(request);
  }
}
