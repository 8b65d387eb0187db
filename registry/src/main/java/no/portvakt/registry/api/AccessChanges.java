package no.portvakt.registry.api;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessOutcome;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives access and takes it away for callers. */
@Component
class AccessChanges {

  private static final Violation SUPPLIER_ONLY =
      new Violation("access.supplier-only", Parameters.CONSUMER);

  private final Accesses accesses;
  private final PartyNames names;

  AccessChanges(Accesses accesses, PartyNames names) {
    this.accesses = accesses;
    this.names = names;
  }

  ResponseEntity<AccessAnswer> grant(Caller caller, String scope, String consumer) {
    return answer(
        accesses.grant(
            caller.environment(),
            caller.organisation(),
            name(scope),
            number(consumer),
            caller.cause()));
  }

  ResponseEntity<AccessAnswer> deny(Caller caller, String scope, String consumer) {
    return answer(
        accesses.deny(
            caller.environment(),
            caller.organisation(),
            name(scope),
            number(consumer),
            caller.cause()));
  }

  private static ScopeName name(String scope) {
    return Parameters.scope(scope);
  }

  private static OrganisationNumber number(String consumer) {
    return Parameters.organisation(Parameters.CONSUMER, consumer);
  }

  private ResponseEntity<AccessAnswer> answer(AccessOutcome outcome) {
    return switch (outcome) {
      case AccessOutcome.Done done -> done(done);
      case AccessOutcome.UnknownScope _ -> throw ScopeChanges.unknown();
      case AccessOutcome.NotYours _ -> throw Refusal.of(Fault.FORBIDDEN, "api.scope-not-yours");
      case AccessOutcome.Inactive _ -> throw Refusal.of(Fault.CONFLICT, "api.scope-inactive");
      case AccessOutcome.NoAccess _ -> throw Refusal.of(Fault.UNKNOWN, "api.access-unknown");
    };
  }

  private ResponseEntity<AccessAnswer> done(AccessOutcome.Done done) {
    var access = done.access();
    var answer = names.with(List.of(access), AccessAnswer::parties, AccessAnswer::of).getFirst();
    return Versioned.answer(
        HttpStatus.OK,
        answer,
        access.version(),
        done.supplierOnly() ? List.of(SUPPLIER_ONLY) : List.of());
  }
}
