package no.portvakt.registry.audit;

/**
 * Somebody tried to put into the audit trail what must not be there. Says what, never repeats it.
 */
public final class SensitiveContentException extends IllegalArgumentException {

  private final Sensitive kind;

  SensitiveContentException(Sensitive kind, String part) {
    super("refused in " + part + " of an audit entry: " + kind);
    this.kind = kind;
  }

  public Sensitive kind() {
    return kind;
  }
}
