package no.portvakt.bot.text;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns our wording into rich text elements. Arguments take part as marks while the wording is
 * formatted and read for stars, and are put in as they are afterwards: nothing in them is read.
 */
final class RichFormat {

  private static final char FIRST_MARK = '\uE000';
  private static final char STAR = '*';
  private static final String DATE = "{date_short_pretty} {time}";

  private final Wording wording;
  private final Object[] arguments;
  private final List<RichTextElement> elements = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private boolean bold;

  private RichFormat(Wording wording, Object[] arguments) {
    this.wording = wording;
    this.arguments = arguments;
  }

  static RichFormat of(Wording wording, Object[] arguments) {
    return new RichFormat(wording, arguments);
  }

  /** What stands for the arguments until they are put in; numbers stand for themselves. */
  static Object[] marks(Object[] arguments) {
    var marks = new Object[arguments.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = arguments[i] instanceof Number number ? number : mark(i);
    }
    return marks;
  }

  List<RichTextElement> parse(String formatted) {
    for (int i = 0; i < formatted.length(); i++) {
      char character = formatted.charAt(i);
      if (character == STAR) {
        flush();
        bold = !bold;
      } else if (isMark(character)) {
        put(arguments[character - FIRST_MARK]);
      } else {
        pending.append(character);
      }
    }
    flush();
    return List.copyOf(elements);
  }

  private void put(Object argument) {
    switch (argument) {
      case Instant instant when instant.getEpochSecond() <= Integer.MAX_VALUE -> put(instant);
      case Instant later -> pending.append(wording.time(later));
      case LocalDate day -> pending.append(wording.day(day));
      default -> pending.append(UserText.clean(String.valueOf(argument)));
    }
  }

  /** A time that each reader sees in the own zone; Slack's client library counts to 2038. */
  private void put(Instant instant) {
    flush();
    elements.add(
        Date.builder()
            .timestamp(Math.toIntExact(instant.getEpochSecond()))
            .format(DATE)
            .fallback(wording.time(instant))
            .style(style())
            .build());
  }

  private void flush() {
    if (!pending.isEmpty()) {
      elements.add(Text.builder().text(pending.toString()).style(style()).build());
      pending.setLength(0);
    }
  }

  @SuppressWarnings("NullAway") // the builder takes null for no style
  private TextStyle style() {
    return bold ? TextStyle.builder().bold(true).build() : null;
  }

  private boolean isMark(char character) {
    return character >= FIRST_MARK && character < FIRST_MARK + arguments.length;
  }

  private static String mark(int index) {
    return String.valueOf((char) (FIRST_MARK + index));
  }
}
