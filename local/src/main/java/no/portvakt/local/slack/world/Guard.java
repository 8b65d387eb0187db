package no.portvakt.local.slack.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock over the whole workspace; whoever waits for something is woken by every change. */
public final class Guard {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  public <T> T in(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes whoever waits for a change. */
  void wake() {
    run(changed::signalAll);
  }

  public void run(Runnable work) {
    in(() -> {
      work.run();
      return true;
    });
  }

  /** Waits, without polling, until the probe finds something. */
  public <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> probe) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      Optional<T> found = probe.get();
      while (found.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        found = probe.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
