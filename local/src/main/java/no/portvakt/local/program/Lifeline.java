package no.portvakt.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends our children when we end, even by {@code kill -9}: a small shell reads their numbers from a
 * pipe, and the pipe closes with us.
 */
final class Lifeline {

  private static final String SHELL =
      """
      trap '' INT TERM HUP
      children=' '
      while read -r change child; do
        case $change in
          +) children="$children$child " ;;
          -) children="${children%% $child *} ${children#* $child }" ;;
        esac
      done
      [ "$children" = ' ' ] || kill -TERM $children
      for _ in 1 2 3 4 5 6 7 8 9 10; do
        living=
        for child in $children; do kill -0 $child && living="$living $child"; done
        [ -z "$living" ] && exit
        sleep 1
      done
      kill -KILL $living
      """;

  private static final Lifeline OURS = new Lifeline();

  private final Process shell;

  private Lifeline() {
    try {
      shell =
          new ProcessBuilder("sh", "-c", SHELL)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void hold(ProcessHandle child) {
    OURS.tell("+ " + child.pid());
    var _ = child.onExit().thenRun(() -> OURS.tell("- " + child.pid()));
  }

  private synchronized void tell(String line) {
    try {
      shell.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      shell.getOutputStream().flush();
    } catch (IOException e) {
      // the shell has gone: so are we, or soon
    }
  }
}
