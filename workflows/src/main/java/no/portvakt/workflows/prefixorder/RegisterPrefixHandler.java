package no.portvakt.workflows.prefixorder;

import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.prefix.RegisterOutcome;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an approved order out: the prefix goes to the organisation, unless another order was
 * first.
 */
@Component
class RegisterPrefixHandler implements JobHandler {

  private static final String TAKEN = "PREFIX_TAKEN";

  private final RequestStore requests;
  private final Prefixes prefixes;
  private final TransactionTemplate transaction;

  RegisterPrefixHandler(RequestStore requests, Prefixes prefixes, TransactionTemplate transaction) {
    this.requests = requests;
    this.prefixes = prefixes;
    this.transaction = transaction;
  }

  @Override
  public String type() {
    return "register-prefix";
  }

  @Override
  public Map<String, Object> handle(Job job) throws BusinessError {
    var request = requests.existing(job.requestId());
    var outcome = transaction.execute(status -> register(request));
    if (outcome instanceof RegisterOutcome.Taken) {
      throw new BusinessError(TAKEN, "another order got the prefix first");
    }
    return Map.of();
  }

  private RegisterOutcome register(Request request) {
    var order = (PrefixOrder) request.subject();
    var outcome =
        prefixes.register(
            new NewPrefix(
                String.valueOf(request.environment()),
                new PrefixName(order.prefix()),
                request.organisation(),
                request.id()),
            Cause.of(new Actor.System("prefix-order")));
    switch (outcome) {
      case RegisterOutcome.Registered _ -> requests.move(request.id(), RequestState.CREATED, null);
      case RegisterOutcome.Taken _ ->
          requests.move(request.id(), RequestState.REJECTED, "prefix.taken");
      case RegisterOutcome.Reserved _ ->
          throw new TryLater(
              request.reference()
                  + " is for a prefix that is reserved for whoever runs this installation. Cancel"
                  + " this instance; the requester has to choose another.",
              null,
              null);
    }
    return outcome;
  }
}
