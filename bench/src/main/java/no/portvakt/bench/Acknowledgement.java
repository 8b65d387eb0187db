package no.portvakt.bench;

import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.load.SignedSlack;

/** M2: how long Slack waits for the answer to a command that is stored before it is answered. */
final class Acknowledgement implements Measure {

  static final int COMMANDS_A_SECOND = 100;

  @Override
  public String id() {
    return "M2";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var load = new OpenLoop(COMMANDS_A_SECOND, effort.longTurn());
    try (var bot = bed.bot(bed.engine().grpc());
        var bare = bed.bare(true)) {
      bot.start();
      bare.start();
      try (var toBot = new SignedSlack(bot.address(), bed.signingSecret());
          var toBare = new SignedSlack(bare.address(), bed.signingSecret())) {
        effort.warm(toBot::command);
        effort.warm(toBare::command);
        return Result.of(
                this,
                "acknowledgement of a signed command ÷ Bolt with one committed row",
                Target.atMost(1.5),
                effort.compare(() -> load.run(toBot::command), () -> load.run(toBare::command)))
            .with(Memory.ofBot())
            .note("%d commands a second".formatted(COMMANDS_A_SECOND));
      }
    }
  }
}
