package no.portvakt.workflows.delegation;

import java.util.UUID;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.ApprovalStore;
import org.springframework.stereotype.Component;

/** Knows who wants an approved delegation for the consumer: whoever asked, or whoever approved. */
@Component
class Giver {

  private final ApprovalStore approvals;

  Giver(ApprovalStore approvals) {
    this.approvals = approvals;
  }

  UUID of(Request request) {
    var consumer = ((SupplierDelegation) request.subject()).consumer();
    return request.organisation().value().equals(consumer)
        ? request.requester()
        : approvals.decisions(request.id()).getLast().approver();
  }
}
