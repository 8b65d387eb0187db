package no.portvakt.bot.text;

import com.slack.api.model.block.element.RichTextElement;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The wording of one language. Arguments are strings, shown as typed; instants, shown in the
 * reader's zone where Slack can; days and numbers.
 */
public final class Wording {

  private static final String BUNDLE = "text.messages";
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private final Language language;
  private final ResourceBundle bundle;

  private Wording(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Wording in(Language language) {
    return new Wording(language);
  }

  public static Wording in(Locale locale) {
    return in(Language.of(locale));
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Plain text: for fields, titles and notifications. */
  public String text(String key, Object... arguments) {
    var shown =
        Arrays.stream(arguments)
            .map(argument ->
                switch (argument) {
                  case Instant instant -> time(instant);
                  case LocalDate day -> day(day);
                  case String typed -> UserText.clean(typed);
                  default -> argument;
                })
            .toArray();
    return format(bundle.getString(key).replace("*", ""), shown);
  }

  /** Plain text of at most so many characters. */
  public String text(int limit, String key, Object... arguments) {
    return UserText.cut(text(key, arguments), limit);
  }

  /** Rich text, with what stands between stars in bold. */
  public List<RichTextElement> rich(String key, Object... arguments) {
    return RichFormat.of(this, arguments)
        .parse(format(bundle.getString(key), RichFormat.marks(arguments)));
  }

  /** A point in time, in Norway's zone; in the hour that comes twice it says which one. */
  public String time(Instant instant) {
    var there = instant.atZone(OSLO);
    var shown = language.dateTime().format(there);
    if (OSLO.getRules().getValidOffsets(there.toLocalDateTime()).size() == 1) {
      return shown;
    }
    return text(
        OSLO.getRules().isDaylightSavings(instant) ? "time.summer" : "time.standard", shown);
  }

  String day(LocalDate day) {
    return language.date().format(day);
  }

  private String format(String pattern, Object[] arguments) {
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }
}
