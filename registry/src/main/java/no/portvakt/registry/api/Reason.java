package no.portvakt.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * Why a caller makes a change, in its own words, for the record: the header {@code
 * Portvakt-Reason}. Headers are ASCII, so the text is percent-encoded UTF-8, with {@code UTF-8''}
 * before it or not (RFC 8187, section 3.2).
 */
final class Reason {

  static final String HEADER = "Portvakt-Reason";

  private static final Pattern MARK = Pattern.compile("^(?i:UTF-8)'[A-Za-z0-9-]{0,35}+'");
  private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Reason() {}

  /** Empty where the caller says nothing. */
  static String of(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(HEADER));
    if (headers.size() > 1) {
      throw unreadable();
    }
    return headers.isEmpty() ? "" : read(headers.getFirst());
  }

  private static String read(String header) {
    return Percent.decoded(MARK.matcher(header.strip()).replaceFirst(""))
        .filter(reason -> !NOT_ONE_LINE.matcher(reason).find())
        .orElseThrow(Reason::unreadable);
  }

  private static Refusal unreadable() {
    return Refusal.invalid(HEADER, "api.reason");
  }
}
