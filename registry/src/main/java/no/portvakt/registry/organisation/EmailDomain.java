package no.portvakt.registry.organisation;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domain of an e-mail address, lower-case and in ASCII; a subdomain is another domain. */
public record EmailDomain(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  public EmailDomain {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail domain");
    }
  }

  public static EmailDomain of(String written) {
    return parse(written).orElseThrow(() -> new IllegalArgumentException("not an e-mail domain"));
  }

  public static Optional<EmailDomain> parse(String written) {
    try {
      var ascii = IDN.toASCII(written.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return FORM.matcher(ascii).matches() ? Optional.of(new EmailDomain(ascii)) : Optional.empty();
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
