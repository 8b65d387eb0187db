package no.portvakt.registry.organisation;

import no.portvakt.registry.Violation;

/** What came of making an organisation the underenhet of another, or of none. */
public sealed interface UnitOutcome {

  record Done() implements UnitOutcome {}

  /** It was so before; nothing changed. */
  record DoneAlready() implements UnitOutcome {}

  /**
   * Nothing changed; the violation names what it is about: {@code unit}, {@code parent} or {@code
   * reason}.
   */
  record Refused(Violation violation) implements UnitOutcome {

    static Refused of(String code, String field) {
      return new Refused(new Violation(code, field));
    }
  }
}
