package no.portvakt.registry.organisation;

import no.portvakt.registry.Violation;

/** What came of making an organisation the underenhet of another. */
public sealed interface UnitOutcome {

  record Attached() implements UnitOutcome {}

  /** It was this one's before; nothing changed. */
  record AttachedAlready() implements UnitOutcome {}

  /** Nothing changed; the violation names which of the two, {@code unit} or {@code parent}. */
  record Refused(Violation violation) implements UnitOutcome {

    static Refused of(String code, String field) {
      return new Refused(new Violation(code, field));
    }
  }
}
