package no.portvakt.workflows.delegation;

import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Notes whether the supplier can get tokens now; the message to people says what is missing. */
@Component
class VerifyDelegationHandler implements JobHandler {

  private final RequestStore requests;
  private final DelegationReadiness readiness;

  VerifyDelegationHandler(RequestStore requests, DelegationReadiness readiness) {
    this.requests = requests;
    this.readiness = readiness;
  }

  @Override
  public String type() {
    return "verify-delegation";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var proof =
        readiness.of(String.valueOf(request.environment()), (SupplierDelegation) request.subject());
    return Map.of("ready", proof.isReady());
  }
}
