package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A request, how it is settled, and what must have come of it.
 *
 * @param settling nothing where nobody has to
 * @param rival another approver, who rejects it; nothing where nobody decides
 * @param changes of the registry, as the audit trail names them
 */
record Errand(
    Request request,
    @Nullable Supplier<Answer> settling,
    @Nullable Supplier<Answer> rival,
    RequestState end,
    List<String> changes) {

  void settle() {
    if (settling != null) {
      assertThat(settling.get()).as(request.toString()).isInstanceOf(Answer.Recorded.class);
    }
  }

  /** Whether somebody is asked to decide. */
  boolean isDecided() {
    return rival != null;
  }

  /** The same, but it is the rival who settles it. */
  Errand rejected() {
    var end = unfulfilled(RequestState.REJECTED);
    return new Errand(
        request, /* settling= */ rival, /* rival= */ settling, end.end(), end.changes());
  }

  /** If it ends like that instead: nothing is changed, but that a scope's access was not given. */
  Errand unfulfilled(RequestState otherEnd) {
    var changed =
        request.kind() == RequestKind.SCOPE_ACCESS ? List.of("access.denied") : List.<String>of();
    return new Errand(request, settling, rival, otherEnd, changed);
  }
}
