package no.portvakt.registry.key;

import java.util.ArrayList;
import java.util.List;
import no.portvakt.registry.Violation;

/** What is wrong with the keys that somebody gave, and what is allowed but unwise. */
final class Findings {

  private final List<Violation> violations = new ArrayList<>();
  private final List<Violation> advice = new ArrayList<>();

  void refuse(Violation violation) {
    violations.add(violation);
  }

  void advise(Violation unwise) {
    advice.add(unwise);
  }

  /** How many rules are broken so far. */
  int count() {
    return violations.size();
  }

  KeyReading.Refused refused() {
    return new KeyReading.Refused(violations);
  }

  List<Violation> advice() {
    return List.copyOf(advice);
  }
}
