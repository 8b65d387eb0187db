package no.portvakt.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.lookup.FilledRegistry;

/** M12: whether what is looked up in a large registry is found as soon as in a small one. */
final class LookUps implements Measure {

  private static final Target RATIO = Target.atMost(1.3);
  private static final Target P99_MILLIS = Target.atMost(10);
  private static final int CALLS_A_SECOND = 75;
  private static final int SMALLER = 100;

  /** With fewer, a scope's twenty consumers are not all different. */
  private static final int FEWEST_ORGANISATIONS = 25;

  @Override
  public String id() {
    return "M12";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    int many = effort.organisations();
    int few = Math.max(FEWEST_ORGANISATIONS, many / SMALLER);
    int calls = Math.toIntExact(CALLS_A_SECOND * effort.turn().toSeconds());
    try (var large = FilledRegistry.on(bed.newDatabase(), many);
        var small = FilledRegistry.on(bed.newDatabase(), few)) {
      var comparison =
          effort.compare(() -> large.timeUndisturbed(calls), () -> small.timeUndisturbed(calls));
      var result =
          Result.of(
                  this,
                  "p99 of the look-up that suffers most from a large registry ÷ in a small one",
                  RATIO,
                  comparison.ledBy(worst(comparison)))
              .note("%d organisations and %d; %d calls a turn of each".formatted(many, few, calls))
              .note("compared by the middle one of three calls, that of each by all calls");
      var asTheyCome = large.time(2 * calls * effort.rounds()).figures();
      return explained(levels(result, asTheyCome), asTheyCome, large, bed);
    }
  }

  private static String worst(Comparison comparison) {
    return comparison.figures().stream()
        .max(Comparator.comparingDouble(comparison::ratio))
        .orElseThrow();
  }

  private static Result levels(Result result, Map<String, Double> millis) {
    var whole = result;
    for (var each : millis.entrySet()) {
      whole = whole.with(new Level("p99 of " + each.getKey(), each.getValue(), "ms", P99_MILLIS));
    }
    return whole;
  }

  private static Result explained(
      Result result, Map<String, Double> millis, FilledRegistry large, Bed bed) throws IOException {
    var missing = missing(result.comparison(), millis);
    if (missing.isEmpty()) {
      return result;
    }
    var whole = result;
    for (var plan : large.plans(missing, bed.databaseLog())) {
      whole = whole.note(plan);
    }
    return whole;
  }

  /** Whatever the spread: a plan explains what was seen. */
  private static List<String> missing(Comparison comparison, Map<String, Double> millis) {
    return millis.entrySet().stream()
        .filter(each ->
            !RATIO.isMetBy(comparison.ratio(each.getKey())) || !P99_MILLIS.isMetBy(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
