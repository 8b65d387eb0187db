package no.portvakt.registry.delegation;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of delegating or revoking. */
public sealed interface DelegationOutcome {

  /** It stands so, from now on or {@code already}. */
  record Done(boolean already) implements DelegationOutcome {}

  /** The reason cannot be recorded; nothing was changed or asked. */
  record Refused(List<Violation> violations) implements DelegationOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The environment has no delegation source. */
  record NoSource() implements DelegationOutcome {}

  record UnknownScheme() implements DelegationOutcome {}

  /** Nobody delegates to themselves. */
  record SameParty() implements DelegationOutcome {}

  /** The source refused, in its own words. */
  record RefusedBySource(String title) implements DelegationOutcome {}
}
