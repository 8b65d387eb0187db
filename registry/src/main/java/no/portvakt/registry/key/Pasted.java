package no.portvakt.registry.key;

import java.util.regex.Pattern;

/**
 * Undoes what chats and word processors do to a text, where it is clear what the text was: byte
 * order marks and invisible characters, code fences, typographic quotes and hyphens, odd spaces and
 * line ends. Longer dashes stay, for they may stand for one hyphen or two.
 */
final class Pasted {

  private static final String INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad";
  private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
  private static final String HYPHENS = "\u2010\u2011\u2012\u2212\ufe63\uff0d";
  private static final String SPACES = "\u00a0\u2007\u202f\u3000\t";
  private static final String LINE_ENDS = "\r\u2028\u2029\u0085\u000b\u000c";

  /** A word after the fence is the language only where no key could begin with it. */
  private static final Pattern FENCE =
      Pattern.compile("^(?:`++(?:(?:json|jwk|jwks|pem|crt|cer|te?xt)(?=[\\s{\\[-]))?+\\s*+){1,9}+");

  private Pasted() {}

  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.chars().filter(c -> INVISIBLE.indexOf(c) < 0).forEach(c -> clean.append(plain((char) c)));
    return withoutFenceAtEnd(FENCE.matcher(clean.toString().strip()).replaceFirst(""));
  }

  /** No pattern: it would look at each of many back-ticks for as long as there are more. */
  private static String withoutFenceAtEnd(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '`' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static char plain(char c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return '-';
    }
    if (SPACES.indexOf(c) >= 0) {
      return ' ';
    }
    return LINE_ENDS.indexOf(c) >= 0 ? '\n' : c;
  }
}
