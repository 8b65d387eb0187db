package no.portvakt.bot.login;

/**
 * What ID-porten sends the browser back with.
 *
 * @param code empty where there is an error
 * @param error empty where there is none
 */
record Return(String code, String error) {

  private static final String CANCELLED = "access_denied";

  /** Whether the person chose not to log in. */
  boolean isCancelled() {
    return error.equals(CANCELLED);
  }

  boolean isError() {
    return !error.isEmpty() || code.isEmpty();
  }

  /** A code opens the log-in for whoever is faster. */
  @Override
  public String toString() {
    return "Return[hidden]";
  }
}
