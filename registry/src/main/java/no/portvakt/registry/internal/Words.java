package no.portvakt.registry.internal;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a text, folded, in the one form in which they are stored and sought: letters and
 * digits, of which the first {@value #LONGEST} count, for PostgreSQL stores no endless words.
 *
 * <p>Each start of a word is stored, and sought as it is. PostgreSQL could seek by the start of a
 * word, too, but it would read the index for all that begin so before it looks at the next word.
 */
public record Words(List<String> all) {

  private static final int LONGEST = 100;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  public Words {
    all = List.copyOf(all);
  }

  public static Words in(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return new Words(
        Arrays.stream(BETWEEN.split(folded))
            .filter(word -> !word.isEmpty())
            .map(Words::shortened)
            .toList());
  }

  /** What is stored: whatever one of them begins with, and each of them; with spaces between. */
  public String starts() {
    return all.stream().flatMap(Words::starts).distinct().collect(joining(" "));
  }

  /**
   * What PostgreSQL is asked: a {@code tsquery} of texts with words that begin as each of these.
   */
  public String query() {
    return all.stream().map(word -> "'" + word + "'").collect(joining(" & "));
  }

  private static Stream<String> starts(String word) {
    return IntStream.rangeClosed(1, word.codePointCount(0, word.length()))
        .mapToObj(letters -> word.substring(0, word.offsetByCodePoints(0, letters)));
  }

  private static String shortened(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
