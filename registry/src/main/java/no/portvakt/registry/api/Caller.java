package no.portvakt.registry.api;

import java.util.Arrays;
import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.http.HttpStatus;

/**
 * Who calls, by a token of ours.
 *
 * @param organisation the token's consumer, which everything is done for
 * @param reason why it makes the change that it asks for, in its own words; empty: it does not say
 */
record Caller(
    String environment,
    OrganisationNumber organisation,
    ClientId client,
    Set<ScopeName> scopes,
    String reason,
    ApiCall call) {

  Caller {
    scopes = Set.copyOf(scopes);
  }

  boolean hasOneOf(String... wanted) {
    return Arrays.stream(wanted).map(ScopeName::new).anyMatch(scopes::contains);
  }

  void mustHaveOneOf(String... wanted) {
    if (!hasOneOf(wanted)) {
      throw Gatekeeper.scopeMissing(wanted);
    }
  }

  /** Who, and why if it says so; checked when it was let in. */
  Cause cause() {
    return because("");
  }

  /** As above, or with this reason where it gives none. */
  Cause because(String otherwise) {
    return new Cause(
        new Actor.Client(environment, client.value()), reason.isBlank() ? otherwise : reason);
  }

  /** Refuses a reason that the record cannot take. */
  void checkReason() {
    cause()
        .violation()
        .ifPresent(broken -> {
          throw Refusal.invalid(Reason.HEADER, "violation." + broken.code());
        });
  }

  /** What a POST answers that made something: older clients wait for 201 (domain rules 6.0). */
  HttpStatus created() {
    return call.legacy() ? HttpStatus.CREATED : HttpStatus.OK;
  }
}
