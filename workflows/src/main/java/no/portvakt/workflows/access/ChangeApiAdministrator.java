package no.portvakt.workflows.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.ApiAdministrators;
import no.portvakt.registry.role.RoleOutcome;
import no.portvakt.workflows.approval.OpenDecisions;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.request.OwnOrganisation;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.RoleChange;
import no.portvakt.workflows.request.WrittenText;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes people API access administrators of an organisation, and takes that back: its
 * Hovedadministrators do so alone and at once, and the others are told. One transaction changes the
 * role and stores the request and the message that starts the process.
 */
@Component
public class ChangeApiAdministrator {

  private static final String HOLDER = "holder";

  private final OwnOrganisation own;
  private final ApiAdministrators administrators;
  private final RequestStore requests;
  private final ProcessStart processes;
  private final OpenDecisions decisions;

  ChangeApiAdministrator(
      OwnOrganisation own,
      ApiAdministrators administrators,
      RequestStore requests,
      ProcessStart processes,
      OpenDecisions decisions) {
    this.own = own;
    this.administrators = administrators;
    this.requests = requests;
    this.processes = processes;
    this.decisions = decisions;
  }

  /** Gives the role, or says which fields are wrong and changes nothing. */
  @Transactional
  public AccessOutcome appoint(RoleForm form, UUID person) {
    return change(form, person, true);
  }

  /** Takes the role, or says which fields are wrong and changes nothing. */
  @Transactional
  public AccessOutcome dismiss(RoleForm form, UUID person) {
    return change(form, person, false);
  }

  private AccessOutcome change(RoleForm form, UUID person, boolean giving) {
    var violations = violations(form, person);
    if (!violations.isEmpty()) {
      return new AccessOutcome.Refused(violations);
    }
    var organisation = OrganisationNumber.of(form.organisation());
    var change = new RoleChange(form.holder(), giving, form.reason().strip());
    var cause = new Cause(new Actor.Person(person), change.reason());
    var outcome =
        giving
            ? administrators.appoint(organisation, form.holder(), person, cause)
            : administrators.dismiss(organisation, form.holder(), person, cause);
    return switch (outcome) {
      case RoleOutcome.Done _ -> new AccessOutcome.Asked(done(organisation, person, change));
      case RoleOutcome.NotAllowed _ -> refused("role.not-administrator");
      case RoleOutcome.UnknownPerson _ -> refused("role.unknown-person");
      case RoleOutcome.NotMember _ -> refused("role.not-member");
      case RoleOutcome.HeldAlready _ -> refused("role.held-already");
      case RoleOutcome.NotHeld _ -> refused("role.not-held");
      case RoleOutcome.Refused(var violation) -> new AccessOutcome.Refused(List.of(violation));
    };
  }

  private List<Violation> violations(RoleForm form, UUID person) {
    var violations = new ArrayList<Violation>();
    own.check(form.organisation(), person).ifPresent(violations::add);
    WrittenText.check(form.reason(), Cause.LONGEST_REASON, "reason").ifPresent(violations::add);
    return violations;
  }

  private Request done(OrganisationNumber organisation, UUID person, RoleChange change) {
    var request = requests.insert(null, organisation, person, change).orElseThrow();
    requests.move(request.id(), RequestState.CREATED, null);
    processes.of(request, EngineMessage.ROLE_CHANGED);
    if (!change.given()) {
      decisions.lookAgain(organisation);
    }
    return requests.existing(request.id());
  }

  private static AccessOutcome refused(String code) {
    return new AccessOutcome.Refused(List.of(new Violation(code, HOLDER)));
  }
}
