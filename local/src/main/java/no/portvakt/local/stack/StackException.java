package no.portvakt.local.stack;

/** A part of the stack could not be had; the message says what to do or where to look. */
public final class StackException extends RuntimeException {

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
