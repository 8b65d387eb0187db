package no.portvakt.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two sides in turns, ABBA in each round, so that whatever else the machine does hits both. */
public record Comparison(List<Round> rounds) {

  /** Warms both up with turns that do not count, and takes the rounds. */
  public static <R extends Reading<R>> Comparison take(
      int warmUps, int rounds, Side<R> ours, Side<R> reference) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      ours.take();
      reference.take();
    }
    var taken = new ArrayList<Round>();
    for (int i = 0; i < rounds; i++) {
      taken.add(round(ours, reference));
    }
    return new Comparison(List.copyOf(taken));
  }

  private static <R extends Reading<R>> Round round(Side<R> ours, Side<R> reference)
      throws Exception {
    var first = ours.take();
    var second = reference.take();
    var third = reference.take();
    var fourth = ours.take();
    return Round.of(first.plus(fourth), second, third);
  }

  /** The figures' names; the first is the one that counts. */
  public List<String> figures() {
    return List.copyOf(rounds.getFirst().ours().keySet());
  }

  /** The same, with another figure as the one that counts. */
  public Comparison ledBy(String figure) {
    return new Comparison(rounds.stream().map(round -> round.ledBy(figure)).toList());
  }

  /** Median of ours ÷ reference. */
  public double ratio(String figure) {
    return ratios(figure).median();
  }

  /** How far apart the middle half of the rounds' ratios lies, as a share of their median. */
  public double spread(String figure) {
    return ratios(figure).spread();
  }

  /** How far the reference is from itself in the figure that counts: the median of the shares. */
  public double noise() {
    var figure = figures().getFirst();
    return sample(round -> Math.abs(Round.value(round.again(), figure) - 1)).median();
  }

  public double ours(String figure) {
    return sample(round -> Round.value(round.ours(), figure)).median();
  }

  public double reference(String figure) {
    return sample(round -> Round.value(round.reference(), figure)).median();
  }

  private Sample ratios(String figure) {
    return sample(round -> round.ratio(figure));
  }

  private Sample sample(ToDoubleFunction<Round> value) {
    return Sample.of(rounds.stream().mapToDouble(value).toArray());
  }
}
