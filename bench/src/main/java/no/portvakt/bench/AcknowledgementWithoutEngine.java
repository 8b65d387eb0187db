package no.portvakt.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.portvakt.bench.compare.Latencies;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.load.Relay;
import no.portvakt.bench.load.SignedSlack;

/** M2 once more: whoever asks does not notice that the engine is away. */
final class AcknowledgementWithoutEngine implements Measure {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  @Override
  public String id() {
    return "M2-stopped";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var load = new OpenLoop(Acknowledgement.COMMANDS_A_SECOND, effort.longTurn());
    try (var engine = Relay.to(bed.engine().grpc());
        var bot = bed.bot(engine.address())) {
      bot.start();
      try (var slack = new SignedSlack(bot.address(), bed.signingSecret())) {
        effort.warm(slack::command);
        return Result.of(
                this,
                "acknowledgement with the engine away ÷ with the engine there",
                Target.atMost(1.05),
                effort.compare(() -> without(engine, load, slack), () -> with(engine, load, slack)))
            .note("away: the engine's port refuses, and its connections have been ended");
      }
    }
  }

  private static Latencies without(Relay engine, OpenLoop load, SignedSlack slack)
      throws IOException, InterruptedException {
    engine.cut();
    return load.run(slack::command);
  }

  private static Latencies with(Relay engine, OpenLoop load, SignedSlack slack)
      throws IOException, InterruptedException {
    engine.mend();
    while (!engine.carries()) {
      LockSupport.parkNanos(PAUSE);
    }
    return load.run(slack::command);
  }
}
