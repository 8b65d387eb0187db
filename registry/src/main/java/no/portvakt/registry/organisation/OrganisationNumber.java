package no.portvakt.registry.organisation;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;

/** A Norwegian organisation number: nine digits, the last of which is a check digit modulo 11. */
public record OrganisationNumber(String value) {

  private static final String FIELD = "organisationNumber";
  private static final String ALL_ZEROS = "000000000";
  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0\\u2009\\u202f]");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:0192:|NO)?([0-9]{9})(?:MVA)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

  public OrganisationNumber {
    check(value)
        .ifPresent(violation -> {
          throw new InvalidOrganisationNumber(violation);
        });
  }

  /** Reads a number as people write it: with spaces, {@code NO} before or {@code MVA} after. */
  public static OrganisationNumber of(String written) {
    return new OrganisationNumber(normalised(written));
  }

  public static Optional<OrganisationNumber> parse(String written) {
    var value = normalised(written);
    return check(value).isEmpty() ? Optional.of(new OrganisationNumber(value)) : Optional.empty();
  }

  /** The number as it stands in tokens: ISO 6523 with the Norwegian register's code. */
  public String iso6523() {
    return "0192:" + value;
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalised(String written) {
    var dense = SPACES.matcher(written).replaceAll("");
    var number = WRITTEN.matcher(dense);
    return number.matches() ? number.group(1) : dense;
  }

  private static Optional<Violation> check(String value) {
    if (!NINE_DIGITS.matcher(value).matches()) {
      return Optional.of(new Violation("organisation-number.format", FIELD));
    }
    return value.equals(ALL_ZEROS) || checkDigit(value) != value.charAt(8) - '0'
        ? Optional.of(new Violation("organisation-number.check-digit", FIELD))
        : Optional.empty();
  }

  /** Ten stands for the numbers that no check digit fits. */
  private static int checkDigit(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (value.charAt(i) - '0') * WEIGHTS[i];
    }
    return (11 - sum % 11) % 11;
  }
}
