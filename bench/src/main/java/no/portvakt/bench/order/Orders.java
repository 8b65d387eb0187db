package no.portvakt.bench.order;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes orders through their process. */
public interface Orders extends AutoCloseable {

  /** How many at a time: with many more, the engine pushes back. */
  int AT_A_TIME = 16;

  /** Returns when one more order is given in; what it returns completes when its process ends. */
  CompletableFuture<?> give() throws Exception;

  @Override
  void close();

  /** Takes so many from start to end. */
  default void complete(int count) throws InterruptedException, ExecutionException {
    Callable<?> order = () -> give().get(3, TimeUnit.MINUTES);
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (var done : threads.invokeAll(Collections.nCopies(count, order))) {
        done.get();
      }
    }
  }
}
