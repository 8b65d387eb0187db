package no.portvakt.bench.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import no.portvakt.bench.compare.Latencies;
import org.jspecify.annotations.Nullable;

/**
 * Fires at a fixed rate, whatever becomes of the shots before, and counts from when it meant to
 * fire: what waits because the other side is slow is not left out.
 *
 * @param rate shots a second
 */
public record OpenLoop(double rate, Duration duration) {

  private static final Duration RUN_UP = Duration.ofMillis(20);

  /** How many shots there will be. */
  public int count() {
    return Math.max(1, (int) (rate * duration.toMillis() / 1_000));
  }

  public Latencies run(Shot shot) throws InterruptedException {
    int count = count();
    var latencies = new Latencies();
    var failure = new AtomicReference<@Nullable Exception>();
    var open = new CountDownLatch(count);
    long start = System.nanoTime() + RUN_UP.toNanos();
    for (int i = 0; i < count; i++) {
      long intended = start + (long) (i * 1e9 / rate);
      awaitUntil(intended);
      Thread.startVirtualThread(() -> {
        try {
          shot.fire();
          latencies.record(Duration.ofNanos(System.nanoTime() - intended));
        } catch (Exception e) {
          failure.set(e);
        } finally {
          open.countDown();
        }
      });
    }
    open.await();
    return whole(latencies, failure.get());
  }

  private static Latencies whole(Latencies latencies, @Nullable Exception failure) {
    if (failure != null) {
      throw new IllegalStateException("a shot failed, so the rest tells nothing", failure);
    }
    return latencies;
  }

  private static void awaitUntil(long instant) {
    for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
