package no.portvakt.registry.imports;

/** The registry refused what an entry says. */
final class RefusedEntryException extends RuntimeException {

  private final int line;

  RefusedEntryException(int line, RuntimeException refusal) {
    super(refusal.getMessage(), refusal);
    this.line = line;
  }

  int line() {
    return line;
  }
}
