package no.portvakt.registry.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets threads do the same thing at the same moment. */
public final class Race {

  private Race() {}

  /** What each of the runners came home with; each is told its number. */
  public static <T> List<T> among(int runners, IntFunction<T> leg) throws Exception {
    var start = new CyclicBarrier(runners);
    try (var threads = Executors.newFixedThreadPool(runners)) {
      var legs =
          IntStream.range(0, runners)
              .mapToObj(runner ->
                  (Callable<T>)
                      () -> {
                        start.await();
                        return leg.apply(runner);
                      })
              .toList();
      return threads.invokeAll(legs).stream().map(Race::result).toList();
    }
  }

  private static <T> T result(Future<T> leg) {
    try {
      return leg.get();
    } catch (ExecutionException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
