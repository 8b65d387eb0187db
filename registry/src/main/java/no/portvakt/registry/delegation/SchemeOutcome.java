package no.portvakt.registry.delegation;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of creating or changing a scheme. */
public sealed interface SchemeOutcome {

  /** The scheme as it stands now; so before when {@code already}, and nothing was recorded. */
  record Done(DelegationScheme scheme, boolean already) implements SchemeOutcome {}

  /** Rules of fields are broken; fields are named as {@code title.nb} and {@code scopes[0]}. */
  record Refused(List<Violation> violations) implements SchemeOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The environment has no delegation source. */
  record NoSource() implements SchemeOutcome {}

  record Unknown() implements SchemeOutcome {}

  /** It belongs to another organisation. */
  record NotYours() implements SchemeOutcome {}

  /** The resource is registered in this environment, perhaps by somebody else. */
  record Exists() implements SchemeOutcome {}

  /** Something is delegated by it, so it stays. */
  record InUse(int delegations) implements SchemeOutcome {}

  /** Somebody changed the scheme since the caller read it. */
  record Stale(DelegationScheme current) implements SchemeOutcome {}
}
