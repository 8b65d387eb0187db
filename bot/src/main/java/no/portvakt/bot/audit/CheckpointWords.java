package no.portvakt.bot.audit;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The message of a checkpoint. */
final class CheckpointWords {

  private CheckpointWords() {}

  static String of(Locale locale, LocalDate day, String checkpoint) {
    var words =
        ResourceBundle.getBundle(
            "text.checkpoint",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    return MessageFormat.format(words.getString("message"), date, checkpoint);
  }
}
