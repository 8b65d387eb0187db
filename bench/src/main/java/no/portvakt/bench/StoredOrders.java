package no.portvakt.bench;

import java.util.Collections;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.ClosedLoop;
import no.portvakt.bench.load.Inserts;
import no.portvakt.bench.load.Shot;
import no.portvakt.bench.load.SilentServer;
import no.portvakt.bench.order.PortvaktOrders;

/** M5 without HTTP, signature and Bolt: what the transaction alone costs. */
final class StoredOrders implements Measure {

  @Override
  public String id() {
    return "M5-stored";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var load = new ClosedLoop(effort.turn());
    try (var engine = new SilentServer();
        var portvakt = PortvaktOrders.on(bed.newDatabase(), engine.address());
        var inserts = Inserts.into(bed.newDatabase(), Intake.CONNECTIONS)) {
      Shot order =
          () -> {
            var _ = portvakt.give();
          };
      var orders = Collections.nCopies(Intake.CONNECTIONS, order);
      return Result.of(
              this,
              "intake's transaction: order, audit entry and message to the engine ÷ single-row commits",
              Target.atLeast(0.6),
              effort.compare(() -> load.run(orders), () -> load.run(inserts.shots())))
          .note("%d connections".formatted(Intake.CONNECTIONS));
    }
  }
}
