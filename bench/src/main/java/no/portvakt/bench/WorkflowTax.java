package no.portvakt.bench;

import no.portvakt.bench.compare.Target;
import no.portvakt.bench.compare.Throughput;
import no.portvakt.bench.load.Meter;
import no.portvakt.bench.order.BareOrders;
import no.portvakt.bench.order.Orders;
import no.portvakt.bench.order.PortvaktOrders;

/** M1: what it costs that the database knows the truth, and that nothing is lost. */
final class WorkflowTax implements Measure {

  @Override
  public String id() {
    return "M1";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    int count = effort.orders();
    try (var ours = PortvaktOrders.on(bed.newDatabase(), bed.engine().grpc());
        var bare = BareOrders.on(bed.engine().grpc())) {
      var comparison = effort.compare(() -> complete(ours, count), () -> complete(bare, count));
      return Result.of(
              this,
              "workflow tax: orders from start to registered ÷ the same BPMN, workers that do nothing",
              Target.atLeast(0.6),
              comparison)
          .note("%d orders a turn, %d at a time".formatted(count, Orders.AT_A_TIME))
          .note("registry and workflows; nobody is told anything in Slack");
    }
  }

  static Throughput complete(Orders orders, int count) throws Exception {
    var meter = Meter.start();
    orders.complete(count);
    return meter.stop(count);
  }
}
