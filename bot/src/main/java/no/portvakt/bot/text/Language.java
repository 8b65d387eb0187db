package no.portvakt.bot.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The languages that Portvakt speaks. */
public enum Language {
  NB(Locale.of("nb", "NO"), "d. MMMM uuuu 'kl.' HH.mm"),
  NN(Locale.of("nn", "NO"), "d. MMMM uuuu 'kl.' HH.mm"),
  EN(Locale.UK, "d MMMM uuuu 'at' HH:mm");

  private final Locale locale;
  private final String dateTime;

  Language(Locale locale, String dateTime) {
    this.locale = locale;
    this.dateTime = dateTime;
  }

  /** Bokmål for whoever speaks none of them. */
  public static Language of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "nn" -> NN;
      case "en" -> EN;
      default -> NB;
    };
  }

  public Locale locale() {
    return locale;
  }

  DateTimeFormatter date() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  DateTimeFormatter dateTime() {
    return DateTimeFormatter.ofPattern(dateTime, locale);
  }
}
