package no.portvakt.bot.transport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A delivery that has been let in, on its way through the app; bound to the thread it is on. */
final class Delivery {

  private static final ScopedValue<Delivery> CURRENT = ScopedValue.newInstance();

  private enum Stage {
    OPEN,
    COMMITTING,
    ABANDONED
  }

  private final Payload payload;
  private final Locale locale;
  private final Instant receivedAt;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.OPEN);
  private final List<Runnable> afterwards = new CopyOnWriteArrayList<>();
  private volatile boolean replayed;

  Delivery(Payload payload, Locale locale, Instant receivedAt) {
    this.payload = payload;
    this.locale = locale;
    this.receivedAt = receivedAt;
  }

  static Optional<Delivery> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  <T> T carry(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  Payload payload() {
    return payload;
  }

  Locale locale() {
    return locale;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  boolean isReplayed() {
    return replayed;
  }

  void replayed() {
    replayed = true;
  }

  /** Forgets what an attempt that was rolled back wanted done. */
  void startAgain() {
    afterwards.clear();
  }

  /**
   * Called last in the transaction: from here on it is no use to abandon it.
   *
   * @throws AbandonedException if nobody waits for the answer any more
   */
  void aboutToCommit() {
    if (!stage.compareAndSet(Stage.OPEN, Stage.COMMITTING)) {
      throw new AbandonedException();
    }
  }

  /** Makes sure that it has no effect; {@code false} if it may have one already. */
  boolean abandon() {
    return stage.compareAndSet(Stage.OPEN, Stage.ABANDONED);
  }

  void afterwards(Runnable task) {
    afterwards.add(task);
  }

  List<Runnable> afterwards() {
    return List.copyOf(afterwards);
  }

  /** Slack has been told that nothing was done, so nothing is. */
  static final class AbandonedException extends RuntimeException {}
}
