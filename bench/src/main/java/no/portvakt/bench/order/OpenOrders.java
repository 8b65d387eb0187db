package no.portvakt.bench.order;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The orders whose processes have not ended. */
final class OpenOrders {

  private final Map<String, CompletableFuture<?>> open = new ConcurrentHashMap<>();

  /** The same whether it is asked for before the end or after. */
  CompletableFuture<?> end(String id) {
    return open.computeIfAbsent(id, _ -> new CompletableFuture<>());
  }

  void ended(String id) {
    end(id).complete(null);
  }
}
