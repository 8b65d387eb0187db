package no.portvakt.bench.order;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes orders through their process. */
public interface Orders extends AutoCloseable {

  /** How many at a time are given in. */
  int GIVERS = 4;

  /** Returns when one more order is given in; what it returns completes when its process ends. */
  CompletableFuture<?> give() throws Exception;

  @Override
  void close();

  /** Gives in so many, and waits until all have ended. */
  default void complete(int count)
      throws InterruptedException, ExecutionException, TimeoutException {
    var given = new ConcurrentLinkedQueue<CompletableFuture<?>>();
    try (var givers = Executors.newFixedThreadPool(GIVERS)) {
      Callable<Boolean> giving = () -> given.add(give());
      for (var done : givers.invokeAll(Collections.nCopies(count, giving))) {
        done.get();
      }
    }
    for (var order : given) {
      order.get(3, TimeUnit.MINUTES);
    }
  }
}
