package no.portvakt.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import no.portvakt.bench.compare.Latencies;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.order.BareOrders;
import no.portvakt.bench.order.Orders;
import no.portvakt.bench.order.PortvaktOrders;

/**
 * M6: how long a stored order waits until the engine has it, at half the load that can be borne.
 */
final class OutboxLag implements Measure {

  @Override
  public String id() {
    return "M6";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    try (var ours = PortvaktOrders.on(bed.newDatabase(), bed.engine().grpc());
        var bare = BareOrders.on(bed.engine().grpc())) {
      double half = capacity(ours, effort) / 2;
      var load = new OpenLoop(half, effort.longTurn());
      return Result.of(
              this,
              "outbox lag: from stored to taken by the engine ÷ giving the engine the same at once",
              Target.atMost(5),
              effort.compare(() -> lags(ours, load), () -> calls(bare, load)))
          .note(
              "at %.1f orders a second, half of what is completed when it is fed".formatted(half));
    }
  }

  private static double capacity(PortvaktOrders orders, Effort effort) throws Exception {
    WorkflowTax.complete(orders, effort.orders());
    return WorkflowTax.complete(orders, effort.orders()).figures().firstEntry().getValue();
  }

  private static Latencies lags(PortvaktOrders orders, OpenLoop load) throws Exception {
    var start = Instant.now();
    give(orders, load, new Latencies());
    return orders.startsSentSince(start);
  }

  private static Latencies calls(BareOrders orders, OpenLoop load) throws Exception {
    return give(orders, load, new Latencies());
  }

  /** Records how long each call took, and waits until all orders have ended. */
  private static Latencies give(Orders orders, OpenLoop load, Latencies calls) throws Exception {
    Queue<CompletableFuture<?>> given = new ConcurrentLinkedQueue<>();
    load.run(() -> {
      long start = System.nanoTime();
      given.add(orders.give());
      calls.record(Duration.ofNanos(System.nanoTime() - start));
    });
    for (var order : given) {
      order.get(1, TimeUnit.MINUTES);
    }
    return calls;
  }
}
