package no.portvakt.registry.organisation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may use Maskinporten. Its e-mail domains only propose who belongs to it, for
 * organisations may share one. With {@code strictTest} not every member serves itself in test.
 */
public record Organisation(
    OrganisationNumber number,
    String name,
    Set<String> emailDomains,
    @Nullable Instant termsSignedAt,
    @Nullable UUID termsSignedBy,
    boolean strictTest) {

  public Organisation {
    name = name.strip();
    emailDomains =
        emailDomains.stream()
            .map(domain -> EmailDomain.of(domain).value())
            .collect(toUnmodifiableSet());
    if (name.isEmpty() || name.length() > 255) {
      throw new IllegalArgumentException("an organisation's name has 1 to 255 characters");
    }
  }

  public boolean termsSigned() {
    return termsSignedAt != null;
  }
}
