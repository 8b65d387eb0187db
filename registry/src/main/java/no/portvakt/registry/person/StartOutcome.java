package no.portvakt.registry.person;

import java.time.Instant;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.Violation;

/** What came of starting a confirmation. */
public sealed interface StartOutcome {

  /** The token goes out by mail and is shown nowhere else. */
  record Started(OneTimeToken token, EmailAddress email, Instant expiresAt)
      implements StartOutcome {}

  /** Too many mails were asked for from this account within the hour. */
  record TooMany(Instant againAt) implements StartOutcome {}

  record Refused(Violation violation) implements StartOutcome {}
}
