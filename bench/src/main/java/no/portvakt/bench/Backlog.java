package no.portvakt.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.compare.Throughput;
import no.portvakt.bench.load.Meter;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.load.Relay;
import no.portvakt.bench.order.PortvaktOrders;

/** M10: whether what has piled up while nothing went on is worked off as fast as it came. */
final class Backlog implements Measure {

  /** Between two looks at the oldest order. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final List<Double> ages = new ArrayList<>();
  private final List<Throughput> untilAllIsDone = new ArrayList<>();

  @Override
  public String id() {
    return "M10";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    int count = effort.orders();
    var stop = effort.turn().multipliedBy(5);
    try (var engine = Relay.to(bed.engine().grpc());
        var orders = PortvaktOrders.on(bed.newDatabase(), engine.address())) {
      WorkflowTax.complete(orders, count);
      double half = perSecond(WorkflowTax.complete(orders, count)) / 2;
      var comparison =
          effort.compare(
              () -> drain(orders, engine, half, stop), () -> WorkflowTax.complete(orders, count));
      return Result.of(
              this,
              "backlog: orders a second after a stop ÷ orders a second when it is fed",
              Target.atLeast(1),
              comparison)
          .with(
              new Level(
                  "looks at which the oldest order was younger than at the look before",
                  100 * falling(),
                  "%",
                  Target.atLeast(90)))
          .with(
              new Level(
                  "the same until what came meanwhile is carried out too ÷ when it is fed",
                  perSecond(untilAllIsDone.stream().reduce(Throughput::plus).orElseThrow())
                      / comparison.reference(comparison.figures().getFirst()),
                  "",
                  Target.atLeast(1)))
          .note(
              "a stop of %d s, in which and after which %.1f orders a second come, half of what is"
                      .formatted(stop.toSeconds(), half)
                  + " completed when it is fed")
          .note("stopped: the engine's port refuses, so workers and sender stand still");
    }
  }

  /** From the end of the stop until all that had piled up by then is carried out. */
  private Throughput drain(PortvaktOrders orders, Relay engine, double rate, Duration stop)
      throws Exception {
    Queue<CompletableFuture<?>> given = new ConcurrentLinkedQueue<>();
    engine.cut();
    new OpenLoop(rate, stop).run(() -> given.add(orders.give()));
    var piledUp = given.toArray(CompletableFuture[]::new);
    var arrivals = new OpenLoop(rate, LOOK);
    engine.mend();
    var meter = Meter.start();
    var reading =
        CompletableFuture.allOf(piledUp)
            .thenApply(_ -> meter.stop(given.stream().filter(Future::isDone).count()));
    var seen = new ArrayList<Double>();
    while (!reading.isDone()) {
      arrivals.run(() -> given.add(orders.give()));
      seen.add(orders.ageOfOldest());
    }
    note(seen);
    for (var order : given) {
      order.get(3, TimeUnit.MINUTES);
    }
    untilAllIsDone.add(meter.stop(given.size()));
    return reading.get();
  }

  private void note(List<Double> seen) {
    for (int i = 1; i < seen.size(); i++) {
      ages.add(seen.get(i) - seen.get(i - 1));
    }
  }

  private double falling() {
    return ages.isEmpty()
        ? 1
        : (double) ages.stream().filter(rise -> rise < 0).count() / ages.size();
  }

  private static double perSecond(Throughput throughput) {
    return throughput.figures().firstEntry().getValue();
  }
}
