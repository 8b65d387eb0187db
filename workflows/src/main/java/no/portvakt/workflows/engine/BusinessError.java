package no.portvakt.workflows.engine;

/** An expected failure that the process model has a path for. */
public final class BusinessError extends Exception {

  private static final long serialVersionUID = 1L;
  private final String code;

  public BusinessError(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The BPMN error code. */
  public String code() {
    return code;
  }
}
