package no.portvakt.bench;

import java.util.ArrayList;
import java.util.List;
import no.portvakt.bench.compare.Comparison;
import no.portvakt.bench.compare.Target;

/**
 * What came of a measure.
 *
 * @param levels what was read besides, on the way
 */
record Result(
    String id,
    String title,
    Target target,
    Comparison comparison,
    List<Level> levels,
    List<String> notes) {

  /** Above this, a ratio tells more of the machine than of the two that were compared. */
  static final double WIDEST_SPREAD = 0.15;

  static Result of(Measure measure, String title, Target target, Comparison comparison) {
    return new Result(measure.id(), title, target, comparison, List.of(), List.of());
  }

  Result with(Level level) {
    return new Result(id, title, target, comparison, plus(levels, level), notes);
  }

  Result note(String text) {
    return new Result(id, title, target, comparison, levels, plus(notes, text));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    var longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }

  List<Figure> figures() {
    return comparison.figures().stream().map(name -> Figure.of(name, comparison)).toList();
  }

  /** In words: met, missed, or why there is nothing to tell. */
  String verdict() {
    var figure = figures().getFirst();
    if (!figure.isReported()) {
      return "not reported: a spread of %.0f %%".formatted(100 * figure.spread());
    }
    return target.isMetBy(figure.measured()) ? "met" : "missed";
  }
}
