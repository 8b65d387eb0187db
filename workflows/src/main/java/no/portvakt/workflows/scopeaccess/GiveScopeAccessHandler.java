package no.portvakt.workflows.scopeaccess;

import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the access that was approved, unless the scope has been switched off meanwhile. */
@Component
class GiveScopeAccessHandler implements JobHandler {

  private static final String REFUSED = "SCOPE_ACCESS_REFUSED";

  private final RequestStore requests;
  private final ScopeAccessRegister register;
  private final TransactionTemplate transaction;

  GiveScopeAccessHandler(
      RequestStore requests, ScopeAccessRegister register, TransactionTemplate transaction) {
    this.requests = requests;
    this.register = register;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return "give-scope-access";
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    var id = job.requestId();
    transaction.executeWithoutResult(_ -> give(id));
    if (requests.existing(id).state() == RequestState.REJECTED) {
      throw new BusinessError(REFUSED, "the scope is switched off");
    }
    return Map.of();
  }

  /** Once: a request that is carried out, or was refused, stays so whatever happened since. */
  private void give(UUID id) {
    var request = requests.lockExisting(id);
    if (request.state() == RequestState.APPROVED) {
      register
          .give(request)
          .ifPresentOrElse(
              obstacle -> {
                register.refuse(request);
                requests.move(id, RequestState.REJECTED, obstacle);
              },
              () -> requests.move(id, RequestState.CREATED, null));
    }
  }
}
