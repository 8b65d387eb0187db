package no.portvakt.bench;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Collections;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.ClosedLoop;
import no.portvakt.bench.load.Inserts;
import no.portvakt.bench.load.Shot;
import no.portvakt.bench.load.SignedSlack;

/** M5: how many orders are taken in, each with all that is stored of it in one transaction. */
final class Intake implements Measure {

  private static final int CONNECTIONS = 8;

  @Override
  public String id() {
    return "M5";
  }

  /** The engine takes connections and says nothing, so that no process runs beside the intake. */
  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var load = new ClosedLoop(effort.turn());
    try (var silent = new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress());
        var bot = bed.bot(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
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
