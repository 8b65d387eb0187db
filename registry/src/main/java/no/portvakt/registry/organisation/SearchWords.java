package no.portvakt.registry.organisation;

import java.util.Map;
import java.util.regex.Pattern;
import no.portvakt.registry.internal.Words;

/** What of names and numbers a text asks for. */
record SearchWords(Words words) {

  private static final Pattern START_OF_NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final String ALL = "organisation";

  private static final String BY_NAME = ALL + " where words @@ cast(:query as tsquery)";

  /**
   * Each half by its own index, and as it is: with an "or", or where those found are looked up
   * again, all organisations would be read.
   */
  private static final String BY_NAME_OR_NUMBER =
      """
      (select %1$s from %2$s
       union
       select %1$s from %3$s where number between :lowest and :highest) found
      """
          .formatted("number, name, terms_signed_at, terms_signed_by, strict_test", BY_NAME, ALL);

  static SearchWords in(String text) {
    return new SearchWords(Words.in(text));
  }

  String starts() {
    return words.starts();
  }

  /** Where they are to be selected from: digits alone may begin a number as well as a word. */
  String from() {
    if (words.all().isEmpty()) {
      return ALL;
    }
    return beginsNumber() ? BY_NAME_OR_NUMBER : BY_NAME;
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
