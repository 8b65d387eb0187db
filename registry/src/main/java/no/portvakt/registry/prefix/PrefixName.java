package no.portvakt.registry.prefix;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;

/**
 * The name of a prefix: 2 to 20 of a–z and 0–9. Some are kept for the common services: whoever runs
 * the installation may have them, and nobody can order them.
 */
public record PrefixName(String value) {

  public static final int LONGEST = 20;

  /** What Maskinporten itself and its neighbours use or might use. */
  public static final Set<String> RESERVED =
      Set.of("idporten", "maskinporten", "digdir", "difi", "altinn", "openid", "profile");

  private static final String FIELD = "prefix";
  private static final int SHORTEST = 2;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]{2,20}");
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]+");
  private static final Pattern ALLOWED_BUT_FOR_CASE = Pattern.compile("[A-Za-z0-9]+");

  public PrefixName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a prefix");
    }
  }

  /** Any name that a prefix can have, reserved or not. */
  public static Optional<PrefixName> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PrefixName(text)) : Optional.empty();
  }

  public boolean isReserved() {
    return RESERVED.contains(value);
  }

  /**
   * The first rule that the text breaks as a prefix to order, the one that helps most when it
   * breaks several.
   */
  public static Optional<Violation> check(String text) {
    if (text.isEmpty()) {
      return violation("prefix.missing");
    }
    if (!ALLOWED.matcher(text).matches()) {
      return violation(
          ALLOWED_BUT_FOR_CASE.matcher(text).matches() ? "prefix.upper-case" : "prefix.characters");
    }
    if (text.length() < SHORTEST) {
      return violation("prefix.too-short");
    }
    if (text.length() > LONGEST) {
      return violation("prefix.too-long");
    }
    return RESERVED.contains(text) ? violation("prefix.reserved") : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<Violation> violation(String code) {
    return Optional.of(new Violation(code, FIELD));
  }
}
