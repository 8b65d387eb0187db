package no.portvakt.local.program;

/** Something could not be had on this machine; the message says what to do or where to look. */
public final class LocalException extends RuntimeException {

  public LocalException(String message) {
    super(message);
  }

  public LocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
