package no.portvakt.registry.jose;

/**
 * Input from outside that is not of the form it must have. The message says what must be, in words
 * that the sender may see, and never repeats any of the input.
 */
public final class MalformedException extends RuntimeException {

  private final String what;

  public MalformedException(String what) {
    // whoever sends rubbish must not cost us a stack trace
    super(what, null, false, false);
    this.what = what;
  }

  public String what() {
    return what;
  }
}
