package no.portvakt.bot.announcement;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import no.portvakt.bot.slack.SlackFailure;
import no.portvakt.workflows.engine.TryLater;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at telling everybody: whoever cannot be told keeps nobody else from it, and the
 * attempt fails afterwards.
 */
final class Round {

  private final Set<String> failures = new LinkedHashSet<>();
  private @Nullable Duration after;
  private @Nullable SlackFailure first;

  void attempt(String address, Runnable telling) {
    try {
      telling.run();
    } catch (SlackFailure failure) {
      if (first == null) {
        first = failure;
      }
      failures.add(Remedy.of(address, failure));
      if (failure instanceof SlackFailure.RateLimited limited
          && (after == null || limited.after().compareTo(after) > 0)) {
        after = limited.after();
      }
    }
  }

  boolean failed() {
    return first != null;
  }

  /** Ends the attempt; the message becomes the incident's when attempts are used up. */
  void end() {
    if (first != null) {
      throw new TryLater(String.join(" ", failures), after, first);
    }
  }
}
