package no.portvakt.registry.organisation;

import java.util.Map;
import java.util.regex.Pattern;
import no.portvakt.registry.internal.Words;

/** What of names and numbers a text asks for. */
record SearchWords(Words words) {

  private static final Pattern START_OF_NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final String BY_NAME = "words @@ cast(:query as tsquery)";

  /** Each half by its own index: with an "or" all organisations would be read, by name. */
  private static final String BY_NAME_OR_NUMBER =
      """
      where number in (
        select number from organisation where %s
        union
        select number from organisation where number between :lowest and :highest)
      """
          .formatted(BY_NAME);

  static SearchWords in(String text) {
    return new SearchWords(Words.in(text));
  }

  String joined() {
    return words.joined();
  }

  /** Digits alone may begin a number as well as a word. */
  String condition() {
    if (words.all().isEmpty()) {
      return "";
    }
    return beginsNumber() ? BY_NAME_OR_NUMBER : "where " + BY_NAME;
  }

  Map<String, String> parameters() {
    if (words.all().isEmpty()) {
      return Map.of();
    }
    return beginsNumber()
        ? Map.of("query", words.query(), "lowest", filled("0"), "highest", filled("9"))
        : Map.of("query", words.query());
  }

  private boolean beginsNumber() {
    return START_OF_NUMBER.matcher(dense()).matches();
  }

  private String filled(String digit) {
    return dense() + digit.repeat(9 - dense().length());
  }

  private String dense() {
    return String.join("", words.all());
  }
}
