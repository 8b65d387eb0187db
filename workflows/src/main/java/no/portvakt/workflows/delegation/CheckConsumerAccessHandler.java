package no.portvakt.workflows.delegation;

import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the provider for the access that a consumer is about to lend and does not have. Where there
 * is nothing to ask for, or somebody has asked already, the delegation does not wait for it: it may
 * come before the access.
 */
@Component
class CheckConsumerAccessHandler implements JobHandler {

  private final RequestStore requests;
  private final Giver giver;
  private final AskForScopeAccess access;
  private final ProcessStart processes;

  CheckConsumerAccessHandler(
      RequestStore requests, Giver giver, AskForScopeAccess access, ProcessStart processes) {
    this.requests = requests;
    this.giver = giver;
    this.access = access;
    this.processes = processes;
  }

  @Override
  public String type() {
    return "check-consumer-access";
  }

  @Override
  @Transactional
  public Map<String, Object> handle(Job job) {
    var request = requests.lockExisting(job.requestId());
    var delegation = (SupplierDelegation) request.subject();
    var form =
        new ScopeAccessForm(
            String.valueOf(request.environment()),
            delegation.consumer(),
            delegation.scope(),
            delegation.reason());
    return switch (access.askWithin(form, giver.of(request), request.id())) {
      case ScopeAccessOutcome.Asked(var asked) ->
          Map.of("scopeRequest", processes.variables(asked));
      case ScopeAccessOutcome.Refused _ -> Map.of();
    };
  }
}
