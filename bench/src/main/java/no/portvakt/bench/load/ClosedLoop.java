package no.portvakt.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.portvakt.bench.compare.Throughput;

/** Fires as fast as it goes for a while, each shot again and again by a thread of its own. */
public record ClosedLoop(Duration duration) {

  public Throughput run(List<? extends Shot> shots)
      throws InterruptedException, ExecutionException {
    var meter = Meter.start();
    long end = System.nanoTime() + duration.toNanos();
    long done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var loops =
          shots.stream().<Future<Long>>map(shot -> threads.submit(loop(shot, end))).toList();
      for (var loop : loops) {
        done += loop.get();
      }
    }
    return meter.stop(done);
  }

  private static Callable<Long> loop(Shot shot, long end) {
    return () -> {
      long done = 0;
      do {
        shot.fire();
        done++;
      } while (System.nanoTime() < end);
      return done;
    };
  }
}
