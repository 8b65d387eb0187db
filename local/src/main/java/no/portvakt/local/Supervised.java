package no.portvakt.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.program.LocalException;
import no.portvakt.local.stack.Part;

/** A part that is started again whenever it ends: at once, then less and less eagerly. */
final class Supervised implements AutoCloseable {

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(1);

  private final String name;
  private final Part<?> part;
  private final Console console;
  private volatile boolean closing;

  Supervised(String name, Part<?> part, Console console) {
    this.name = name;
    this.part = part;
    this.console = console;
  }

  /** Returns when the part is ready the first time; fails when it cannot be. */
  void start() {
    console.starting(name);
    try {
      part.start();
    } catch (RuntimeException e) {
      console.failed(name, closing ? "stopped while starting" : String.valueOf(e.getMessage()));
      throw new LocalException(name + " does not start", e);
    }
    console.ready(name);
    watch(Duration.ZERO);
  }

  private void watch(Duration lastDelay) {
    var since = System.nanoTime();
    var _ =
        part.ended()
            .thenRun(() ->
                restartLater(
                    System.nanoTime() - since > CALM.toNanos() ? Duration.ZERO : lastDelay));
  }

  private void restartLater(Duration delay) {
    if (!closing) {
      console.say("  ! %s has ended; starting it again".formatted(name));
      var executor =
          CompletableFuture.delayedExecutor(
              delay.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
      var _ = CompletableFuture.runAsync(() -> restart(longer(delay)), executor);
    }
  }

  private void restart(Duration nextDelay) {
    if (closing) {
      return;
    }
    console.starting(name);
    try {
      part.start();
      console.ready(name);
      watch(nextDelay);
    } catch (RuntimeException e) {
      console.failed(name, String.valueOf(e.getMessage()));
      restartLater(nextDelay);
    }
  }

  private static Duration longer(Duration delay) {
    var doubled = delay.isZero() ? Duration.ofSeconds(1) : delay.multipliedBy(2);
    return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
  }

  @Override
  public void close() {
    closing = true;
    part.close();
  }
}
