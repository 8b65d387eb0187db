package no.portvakt.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.StartUps;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.Meter;
import no.portvakt.bench.order.PortvaktOrders;
import no.portvakt.local.stack.Part;
import no.portvakt.local.stack.Stack;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** M9: how soon after a server was killed an order is approved and carried out again. */
final class Recovery implements Measure {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final String id;
  private final String server;
  private final Function<Stack, Part<?>> victim;

  private Recovery(String id, String server, Function<Stack, Part<?>> victim) {
    this.id = id;
    this.server = server;
    this.victim = victim;
  }

  static Recovery ofEngine() {
    return new Recovery("M9-engine", "the engine", Stack::engine);
  }

  static Recovery ofDatabase() {
    return new Recovery("M9-postgres", "PostgreSQL", Stack::postgres);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    try (var stack = bed.another(id)) {
      stack.postgres().start();
      stack.engine().start();
      var killed = victim.apply(stack);
      var database = stack.postgres().address().newDatabase();
      try (var orders = PortvaktOrders.on(database, stack.engine().address().grpc())) {
        orders.complete(effort.orders());
        return Result.of(
                this,
                "recovery: from kill -9 of %s to the next order carried out ÷ to its own readiness"
                    .formatted(server),
                Target.atMost(2),
                Comparison.take(
                    1,
                    effort.rounds(),
                    () -> recover(killed, orders),
                    () -> restart(killed, orders)))
            .note("approved at once; registry and workflows run on, and nobody is told in Slack");
      }
    }
  }

  private static StartUps recover(Part<?> killed, PortvaktOrders orders) throws Exception {
    var meter = Meter.start();
    killed.kill();
    var ready = CompletableFuture.runAsync(killed::start, Thread::startVirtualThread);
    complete(orders);
    var reading = meter.started();
    ready.get();
    return reading;
  }

  /** With an order afterwards, so that both sides begin with all at work. */
  private static StartUps restart(Part<?> killed, PortvaktOrders orders) throws Exception {
    var meter = Meter.start();
    killed.kill();
    killed.start();
    var reading = meter.started();
    complete(orders);
    return reading;
  }

  private static void complete(PortvaktOrders orders)
      throws ExecutionException, InterruptedException, TimeoutException {
    give(orders).get(3, TimeUnit.MINUTES);
  }

  /** As people do: again, when it was not stored. */
  private static CompletableFuture<?> give(PortvaktOrders orders) {
    while (true) {
      try {
        return orders.give();
      } catch (DataAccessException | TransactionException notStored) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
