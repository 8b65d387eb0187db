package no.portvakt.bot.login;

/** ID-porten did not do its part; says nothing of what ID-porten said. */
final class LogInFailure extends RuntimeException {

  private final Ending ending;

  /**
   * @param code for the log: an error's code, or a class
   */
  LogInFailure(Ending ending, String code) {
    super(code);
    this.ending = ending;
  }

  Ending ending() {
    return ending;
  }
}
