package no.portvakt.registry.organisation;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a text in the one form in which names are stored and sought. */
record SearchWords(List<String> words) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern START_OF_NUMBER = Pattern.compile("[0-9]{1,9}");

  static SearchWords in(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return new SearchWords(
        Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList());
  }

  String joined() {
    return String.join(" ", words);
  }

  /** Digits alone may begin a number as well as a word. */
  String condition() {
    if (words.isEmpty()) {
      return "";
    }
    var byName = "where words @@ cast(:query as tsquery)";
    return beginsNumber() ? byName + " or number between :lowest and :highest" : byName;
  }

  Map<String, String> parameters() {
    if (words.isEmpty()) {
      return Map.of();
    }
    var query = words.stream().map(word -> "'" + word + "':*").collect(joining(" & "));
    return beginsNumber()
        ? Map.of("query", query, "lowest", filled("0"), "highest", filled("9"))
        : Map.of("query", query);
  }

  private boolean beginsNumber() {
    return START_OF_NUMBER.matcher(dense()).matches();
  }

  private String filled(String digit) {
    return dense() + digit.repeat(9 - dense().length());
  }

  private String dense() {
    return String.join("", words);
  }
}
