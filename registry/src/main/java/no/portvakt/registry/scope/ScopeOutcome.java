package no.portvakt.registry.scope;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.OrganisationNumber;

/** What came of creating or changing a scope. */
public sealed interface ScopeOutcome {

  /**
   * The scope as it stands now.
   *
   * @param advice what is allowed but unwise, with the codes of texts
   */
  record Done(Scope scope, List<Violation> advice) implements ScopeOutcome {

    public Done {
      advice = List.copyOf(advice);
    }
  }

  /** Rules of fields are broken. */
  record Refused(List<Violation> violations) implements ScopeOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** The organisation has no active prefix of this name in this environment. */
  record NotYourPrefix() implements ScopeOutcome {}

  /** The organisation does not own the scope. */
  record NotYours() implements ScopeOutcome {}

  record Unknown() implements ScopeOutcome {}

  /** The name is in use; a scope that is deactivated is reactivated by changing it. */
  record Exists(boolean active) implements ScopeOutcome {}

  /**
   * The scope is still shared, and the caller did not say that accesses shall be kept.
   *
   * @param holders whom with, by number; the first 100 of them
   * @param total how many there are
   */
  record AccessesRemain(List<OrganisationNumber> holders, int total) implements ScopeOutcome {

    public AccessesRemain {
      holders = List.copyOf(holders);
    }
  }

  /** Somebody changed the scope since the caller read it. */
  record Stale(Scope current) implements ScopeOutcome {}
}
