package no.portvakt.bench;

import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.StartUps;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.Meter;
import no.portvakt.local.Bot;

/** M11: from nothing to ready, on a database that is up to date. */
final class StartUp implements Measure {

  @Override
  public String id() {
    return "M11";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var bot = bed.bot(bed.engine().grpc());
    var empty = bed.bare(false);
    return Result.of(
        this,
        "start-up until ready ÷ an empty application with the same starters",
        Target.atMost(1.3),
        Comparison.take(1, effort.rounds(), () -> start(bot), () -> start(empty)));
  }

  private static StartUps start(Bot application) {
    try (application) {
      var meter = Meter.start();
      application.start();
      return meter.started();
    }
  }
}
