package no.portvakt.local.slack.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Real time until it is frozen; a frozen clock moves only by {@link #advance}, which also runs, on
 * the caller's thread and in order, what falls due on the way.
 */
public final class SimClock extends Clock implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private record Timer(Instant due, long order, Runnable work) {}

  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparingLong(Timer::order));
  private final ScheduledExecutorService alarm =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("slack-sim-clock").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private final Object monitor = new Object();
  private @Nullable Instant frozenAt;
  private long order;
  private int running;

  @Override
  public Instant instant() {
    synchronized (monitor) {
      return frozenAt != null ? frozenAt : Instant.now();
    }
  }

  public boolean frozen() {
    synchronized (monitor) {
      return frozenAt != null;
    }
  }

  public void freeze() {
    freezeAt(instant());
  }

  public void freezeAt(Instant instant) {
    synchronized (monitor) {
      frozenAt = instant;
    }
  }

  /** Back to real time. */
  public void resume() {
    synchronized (monitor) {
      frozenAt = null;
    }
    ring();
  }

  /** Runs the work beside the caller; the clock is not advanced before it has ended. */
  public void inBackground(Runnable work) {
    synchronized (monitor) {
      running++;
    }
    Thread.startVirtualThread(() -> {
      try {
        work.run();
      } finally {
        ended();
      }
    });
  }

  private void ended() {
    synchronized (monitor) {
      running--;
      monitor.notifyAll();
    }
  }

  /** Waits until nothing runs in the background, but no longer than a hanging app is waited for. */
  public void settle() {
    Instant end = Instant.now().plus(LONGEST);
    synchronized (monitor) {
      try {
        for (var left = LONGEST; running > 0 && left.isPositive(); left = until(end)) {
          monitor.wait(left.toMillis() + 1);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Duration until(Instant end) {
    return Duration.between(Instant.now(), end);
  }

  /** Freezes the clock if it runs, then moves it. */
  public void advance(Duration by) {
    settle();
    Instant target = instant().plus(by);
    freeze();
    for (var timer = next(target); timer.isPresent(); timer = next(target)) {
      freezeAt(timer.get().due().isAfter(instant()) ? timer.get().due() : instant());
      timer.get().work().run();
    }
    freezeAt(target);
  }

  /** Runs the work once this much time has gone by on this clock. */
  public void schedule(Duration delay, Runnable work) {
    synchronized (monitor) {
      timers.add(new Timer(instant().plus(delay), order++, work));
    }
    var _ = alarm.schedule(this::ring, delay.toMillis() + 1, TimeUnit.MILLISECONDS);
  }

  public void forgetTimers() {
    synchronized (monitor) {
      timers.clear();
    }
  }

  private void ring() {
    if (frozen()) {
      return;
    }
    for (var timer = next(instant()); timer.isPresent(); timer = next(instant())) {
      inBackground(timer.get().work());
    }
  }

  private Optional<Timer> next(Instant until) {
    synchronized (monitor) {
      return Optional.ofNullable(timers.peek())
          .filter(timer -> !timer.due().isAfter(until))
          .map(timer -> timers.remove());
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
