package no.portvakt.registry.audit;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.internal.NationalIdentityNumber;

/** What must never be stored where it cannot be erased, and how it is recognised in a text. */
public enum Sensitive {
  NATIONAL_IDENTITY_NUMBER,
  PRIVATE_KEY,
  TOKEN;

  private static final Pattern PRIVATE =
      Pattern.compile("PRIVATE KEY|\"(?:d|p|q|dp|dq|qi|oth|k)\"\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLACK_TOKEN =
      Pattern.compile("\\bx(?:ox[a-z]|app)-[A-Za-z0-9-]{10,}");

  /** The first kind of sensitive content in the text, if any. */
  public static Optional<Sensitive> in(String text) {
    if (PRIVATE.matcher(text).find()) {
      return Optional.of(PRIVATE_KEY);
    }
    if (SLACK_TOKEN.matcher(text).find()) {
      return Optional.of(TOKEN);
    }
    return NationalIdentityNumber.occursIn(text)
        ? Optional.of(NATIONAL_IDENTITY_NUMBER)
        : Optional.empty();
  }
}
