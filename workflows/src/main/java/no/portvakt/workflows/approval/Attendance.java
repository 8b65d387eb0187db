package no.portvakt.workflows.approval;

import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestMeters;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees whether those are there who should decide, and escalates at once where they are not. Who
 * runs the installation decides in a channel, and is there as long as anybody has the role.
 */
@Component
class Attendance {

  private final RequestStore requests;
  private final ApprovalStore approvals;
  private final Approvals authority;
  private final Reach reach;
  private final AuditTrail audit;
  private final RequestMeters meters;
  private final TransactionTemplate transaction;

  Attendance(
      RequestStore requests,
      ApprovalStore approvals,
      Approvals authority,
      Reach reach,
      AuditTrail audit,
      RequestMeters meters,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.approvals = approvals;
    this.authority = authority;
    this.reach = reach;
    this.audit = audit;
    this.meters = meters;
    this.transaction = transaction;
  }

  /**
   * Nobody is there, which is not on record yet.
   *
   * @param absence null where others of the same organisation are brought in
   */
  record Gap(@Nullable Absence absence) {}

  /** May ask the chat, so not while a transaction is open. */
  Optional<Gap> gap(Request request, Approval approval) {
    if (approval.isSettled() || isAttended(request, approval)) {
      return Optional.empty();
    }
    var absence = absence(request, approval);
    boolean known = approval.isEscalated() && (absence == null || approval.absence() != null);
    return known ? Optional.empty() : Optional.of(new Gap(absence));
  }

  /** Lets the fallback approvers decide too if nobody else is there; a second time does nothing. */
  void fill(Request request, Approval approval) {
    gap(request, approval)
        .ifPresent(gap -> transaction.executeWithoutResult(_ -> record(request, gap)));
  }

  private void record(Request request, Gap gap) {
    var held = requests.lockExisting(request.id());
    if (approvals.find(request.id()).filter(approval -> !approval.isSettled()).isEmpty()) {
      return;
    }
    approvals.escalate(request.id());
    if (gap.absence() != null && approvals.absent(request.id(), gap.absence())) {
      audit.append(
          "request.nobody-decides",
          held.reference(),
          Map.of("why", gap.absence().tag()),
          new Actor.System("approval"));
      meters.unattended(held, gap.absence().tag());
    }
  }

  private @Nullable Absence absence(Request request, Approval approval) {
    if (approval.approverRole().runsInstallation()) {
      return null;
    }
    var own =
        approval.decidingOnceEscalated().stream()
            .filter(approver -> !approver.runsInstallation())
            .flatMap(approver -> authority.approvers(request, approver).stream())
            .toList();
    if (own.isEmpty()) {
      return Absence.VACANT;
    }
    return own.stream().anyMatch(this::isReached) ? null : Absence.UNREACHABLE;
  }

  private boolean isAttended(Request request, Approval approval) {
    return approval.deciding().stream()
        .anyMatch(approver ->
            authority.approvers(request, approver).stream()
                .anyMatch(person -> approver.runsInstallation() || isReached(person)));
  }

  private boolean isReached(Person person) {
    return reach.reaches(person.id());
  }
}
