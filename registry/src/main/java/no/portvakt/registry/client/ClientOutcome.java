package no.portvakt.registry.client;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of making or changing a client. */
public sealed interface ClientOutcome {

  /**
   * The client as it stands now.
   *
   * @param advice what is allowed but unwise, with the codes of texts
   */
  record Done(Client client, List<Violation> advice) implements ClientOutcome {

    public Done {
      advice = List.copyOf(advice);
    }
  }

  /** Rules of fields are broken. */
  record Refused(List<Violation> violations) implements ClientOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** These scopes cannot be added; nothing was changed. */
  record ScopesRefused(List<ScopeRefusal> refusals) implements ClientOutcome {

    public ScopesRefused {
      refusals = List.copyOf(refusals);
    }
  }

  /** A client for somebody else is a supplier's to make, and the caller is none. */
  record NotASupplier() implements ClientOutcome {}

  /** It belongs to another organisation. */
  record NotYours() implements ClientOutcome {}

  record Unknown() implements ClientOutcome {}

  /** The id is in use. */
  record Exists() implements ClientOutcome {}

  /** It has keys that can be used still, and the caller did not confirm. */
  record LiveKeysRemain(int keys) implements ClientOutcome {}

  /** Somebody changed the client since the caller read it. */
  record Stale(Client current) implements ClientOutcome {}
}
