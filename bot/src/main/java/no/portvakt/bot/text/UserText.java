package no.portvakt.bot.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that somebody typed, made fit to store and to show as it was typed. */
public final class UserText {

  private static final Pattern LINE_ENDS = Pattern.compile("\\R");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?<!\\p{IsEmoji}\\uFE0F?)\\u200D|\\u200D(?!\\p{IsEmoji})"
              + "|[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\u200D]]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private UserText() {}

  /**
   * Without what cannot be seen but changes what is seen: control and direction characters, widths
   * of zero, halves of characters. Letters with marks become one character, so that å is å.
   */
  public static String clean(String typed) {
    var lines = LINE_ENDS.matcher(typed).replaceAll("\n").replace('\t', ' ');
    var whole = LONE_SURROGATE.matcher(lines).replaceAll("\uFFFD");
    return INVISIBLE.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC)).replaceAll("");
  }

  /** The same on one line. */
  public static String line(String typed) {
    return clean(typed).replace('\n', ' ').strip();
  }

  /** At most so many characters; what is cut ends with an ellipsis. */
  public static String cut(String text, int limit) {
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
  }

  /** With a capital letter in front. */
  public static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** As Slack wants it where it looks for mentions, links and dates. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What {@link #escape} was given. */
  public static String unescape(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
