package no.portvakt.registry.client;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of changing a client's keys. */
public sealed interface KeysOutcome {

  /**
   * All keys of the client as they stand now, by kid.
   *
   * @param advice what is allowed but unwise, with the codes of texts
   */
  record Done(List<ClientKey> keys, List<Violation> advice) implements KeysOutcome {

    public Done {
      keys = List.copyOf(keys);
      advice = List.copyOf(advice);
    }
  }

  /** Rules are broken; fields are named as {@code keys[0].kid}. Nothing was changed. */
  record Refused(List<Violation> violations) implements KeysOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** It belongs to another organisation. */
  record NotYours() implements KeysOutcome {}

  record UnknownClient() implements KeysOutcome {}

  record UnknownKey() implements KeysOutcome {}
}
