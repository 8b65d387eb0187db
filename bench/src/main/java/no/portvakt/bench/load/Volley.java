package no.portvakt.bench.load;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Fires shots that can be fired only once, each as soon as there is a hand for it. */
public record Volley(int atATime) {

  /** With the first that fails, all end. */
  public void run(List<Shot> shots) throws InterruptedException, ExecutionException {
    var left = new ConcurrentLinkedQueue<>(shots);
    try (var threads = Executors.newFixedThreadPool(atATime)) {
      for (var done : threads.invokeAll(Collections.nCopies(atATime, hand(left)))) {
        done.get();
      }
    }
  }

  private static Callable<Boolean> hand(Queue<Shot> left) {
    return () -> {
      try {
        for (var shot = left.poll(); shot != null; shot = left.poll()) {
          shot.fire();
        }
        return true;
      } catch (Exception e) {
        left.clear();
        throw e;
      }
    };
  }
}
