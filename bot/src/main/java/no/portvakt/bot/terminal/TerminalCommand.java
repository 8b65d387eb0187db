package no.portvakt.bot.terminal;

/** What the application does instead of serving when its first argument says so. */
public interface TerminalCommand {

  /** The first argument. */
  String name();

  /**
   * Runs the command and returns the exit code. Settings come from the environment.
   *
   * @param arguments those of the application, the name among them
   */
  int run(String... arguments);
}
