package no.portvakt.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Says what is starting, how long it took and what went wrong; on a terminal with a line that
 * counts along.
 */
final class Console {

  private static final String BEGINNING_OF_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Map<String, Instant> starting = new LinkedHashMap<>();

  Console(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  static Console ofProcess() {
    var terminal = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    return new Console(System.out, terminal.isPresent(), InstantSource.system());
  }

  synchronized void say(String text) {
    out.println((terminal ? BEGINNING_OF_LINE : "") + text);
    progress();
  }

  synchronized void starting(String name) {
    starting.put(name, clock.instant());
    if (!terminal) {
      out.println("  … " + name + " is starting");
    }
    progress();
  }

  synchronized void ready(String name) {
    say("  ✓ %s is ready after %s".formatted(name, seconds(end(name))));
  }

  synchronized void failed(String name, String reason) {
    end(name);
    say("  ✗ %s: %s".formatted(name, reason));
  }

  /** Draws the line that counts along. */
  synchronized void progress() {
    if (terminal && !starting.isEmpty()) {
      var first = starting.values().iterator().next();
      out.print(
          BEGINNING_OF_LINE
              + "  … %s  %s".formatted(String.join(", ", starting.keySet()), seconds(first)));
      out.flush();
    }
  }

  private Instant end(String name) {
    return Objects.requireNonNull(starting.remove(name), "was not starting");
  }

  private String seconds(Instant since) {
    var time = Duration.between(since, clock.instant());
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
