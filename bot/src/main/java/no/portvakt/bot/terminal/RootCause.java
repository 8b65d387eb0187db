package no.portvakt.bot.terminal;

/** What lies behind a failure, which is what an operator can do something about. */
public final class RootCause {

  private RootCause() {}

  public static String of(Throwable thrown) {
    var cause = thrown.getCause();
    return cause == null ? String.valueOf(thrown.getMessage()) : of(cause);
  }
}
