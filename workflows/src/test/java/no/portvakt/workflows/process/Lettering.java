package no.portvakt.workflows.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks names into lines. It knows by heart how wide letters are, so that a picture comes out the
 * same on every machine, whatever fonts it has.
 */
final class Lettering {

  private static final String NARROW = "ijlt.,'";
  private static final String SLIM = "rfs -?";
  private static final String WIDE = "mwMWQGO";

  private Lettering() {}

  static List<String> lines(String text, double width, int size) {
    var lines = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (!lines.isEmpty() && width(longer, size) <= width) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  private static double width(String text, int size) {
    return text.chars().mapToDouble(Lettering::width).sum() * size;
  }

  private static double width(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.25;
    }
    if (SLIM.indexOf(letter) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.8;
    }
    return Character.isUpperCase(letter) ? 0.68 : 0.55;
  }
}
