package no.portvakt.bench;

import java.util.Collections;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.ClosedLoop;
import no.portvakt.bench.load.Inserts;
import no.portvakt.bench.load.Shot;
import no.portvakt.bench.load.SignedSlack;
import no.portvakt.bench.load.SilentServer;

/** M5: how many orders are taken in, each with all that is stored of it in one transaction. */
final class Intake implements Measure {

  static final int CONNECTIONS = 8;

  @Override
  public String id() {
    return "M5";
  }

  /** The engine hangs, so that no process runs beside the intake. */
  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var load = new ClosedLoop(effort.turn());
    try (var engine = new SilentServer();
        var bot = bed.bot(engine.address());
        var inserts = Inserts.into(bed.newDatabase(), CONNECTIONS)) {
      bot.start();
      try (var slack = new SignedSlack(bot.address(), bed.signingSecret())) {
        var orders = Collections.<Shot>nCopies(CONNECTIONS, slack::order);
        return Result.of(
                this,
                "intake: signed orders, each stored in one transaction ÷ single-row commits",
                Target.atLeast(0.6),
                effort.compare(() -> load.run(orders), () -> load.run(inserts.shots())))
            .with(Memory.ofBot())
            .note("%d connections".formatted(CONNECTIONS));
      }
    }
  }
}
