package no.portvakt.registry.key;

import java.util.List;
import no.portvakt.registry.Violation;

/** What came of reading keys from what somebody pasted. */
public sealed interface KeyReading {

  /**
   * The keys, no two with one kid. Whoever trusts their certificates has to judge them first.
   *
   * @param alone whether it was one key rather than a set of them, which may have one only
   * @param advice what is allowed but unwise, with the codes of texts
   */
  record Read(List<PublicKey> keys, boolean alone, List<Violation> advice) implements KeyReading {

    public Read {
      keys = List.copyOf(keys);
      advice = List.copyOf(advice);
    }

    /** What a member of one of the keys is called in a violation. */
    public String field(int index, String member) {
      return (alone ? Field.ONLY : Field.of(index)).member(member);
    }
  }

  /** Rules are broken, at least one; nothing of the input is in here. */
  record Refused(List<Violation> violations) implements KeyReading {

    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
