package no.portvakt.workflows;

import no.portvakt.registry.person.Person;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import org.springframework.stereotype.Component;

/** Asks for access to scopes in the name of the consumer. */
@Component
class ScopeAsking {

  private final ScopeWorld scopes;
  private final AskForScopeAccess askForScopeAccess;
  private final Requests requests;
  private final RecordingAnnouncer announcer;

  ScopeAsking(
      ScopeWorld scopes,
      AskForScopeAccess askForScopeAccess,
      Requests requests,
      RecordingAnnouncer announcer) {
    this.scopes = scopes;
    this.askForScopeAccess = askForScopeAccess;
    this.requests = requests;
    this.announcer = announcer;
  }

  Request ask(Scope scope) {
    return ask(scopes.developer(), scope);
  }

  /** Asks, and waits until somebody has been asked to decide. */
  Request ask(Person person, Scope scope) {
    var request = asked(askForScopeAccess.ask(form(scope), person.id()));
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    return requests.find(request.id()).orElseThrow();
  }

  static ScopeAccessForm form(Scope scope) {
    return new ScopeAccessForm(
        scope.environment(),
        ScopeWorld.CONSUMER.value(),
        scope.name().value(),
        "Vi skal slå opp eiendommer");
  }

  static Request asked(ScopeAccessOutcome outcome) {
    return ((ScopeAccessOutcome.Asked) outcome).request();
  }
}
