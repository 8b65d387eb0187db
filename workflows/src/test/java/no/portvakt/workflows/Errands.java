package no.portvakt.workflows;

import java.util.List;
import java.util.function.Supplier;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import org.springframework.stereotype.Component;

/** How requests are settled. */
@Component
class Errands {

  private final AnswerRequest answer;

  Errands(AnswerRequest answer) {
    this.answer = answer;
  }

  /** One that is approved, or rejected by the rival. */
  Errand decided(
      Request request,
      Person approver,
      Person rival,
      Supplier<Assurance> assurance,
      String change) {
    return new Errand(
        request,
        () -> answer.approve(request.id(), approver.id(), assurance.get()),
        () -> answer.reject(request.id(), rival.id(), "Ikke nå"),
        RequestState.CREATED,
        List.of(change));
  }

  /** One that nobody decides, and whoever asked takes back. */
  Errand withdrawn(Request request, Person requester) {
    return new Errand(
        request,
        () -> answer.withdraw(request.id(), requester.id()),
        null,
        RequestState.WITHDRAWN,
        List.of());
  }

  /** One that needs nobody, once it has been asked for. */
  Errand byItself(Request request, String... changes) {
    return new Errand(request, null, null, RequestState.CREATED, List.of(changes));
  }
}
