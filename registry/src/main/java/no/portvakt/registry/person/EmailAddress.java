package no.portvakt.registry.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.EmailDomain;

/** A bare e-mail address, lower-case: no display name, no quotes, nothing that ends a header. */
public record EmailAddress(String value) {

  private static final String FIELD = "email";
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_LENGTH = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  public EmailAddress {
    if (!normalised(value).equals(value) || check(value).isPresent()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static EmailAddress of(String written) {
    return new EmailAddress(normalised(written));
  }

  public static Optional<EmailAddress> parse(String written) {
    return check(written).isEmpty() ? Optional.of(of(written)) : Optional.empty();
  }

  public static Optional<Violation> check(String written) {
    if (written.isBlank()) {
      return violation("email.missing");
    }
    var address = normalised(written);
    if (address.length() > MAX_LENGTH) {
      return violation("email.too-long");
    }
    int at = address.lastIndexOf('@');
    return at > 0
            && at <= MAX_LOCAL_LENGTH
            && LOCAL.matcher(address.substring(0, at)).matches()
            && EmailDomain.parse(address.substring(at + 1)).isPresent()
        ? Optional.empty()
        : violation("email.form");
  }

  public EmailDomain domain() {
    return new EmailDomain(value.substring(value.lastIndexOf('@') + 1));
  }

  /** The address with all but its first letter and its domain hidden. */
  public String masked() {
    return value.charAt(0) + "***@" + domain();
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalised(String written) {
    var address = written.strip().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return EmailDomain.parse(address.substring(at + 1))
        .map(domain -> address.substring(0, at + 1) + domain)
        .orElse(address);
  }

  private static Optional<Violation> violation(String code) {
    return Optional.of(new Violation(code, FIELD));
  }
}
