package no.portvakt.registry.token;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an assertion is of our time. Digdir says 120 s of life; its servers take 180. */
@Component
class Timeliness implements Check {

  private static final long SKEW = 10;
  private static final long LONGEST_LIFE = 180;

  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    var assertion = request.assertion();
    long now = request.now().getEpochSecond();
    if (assertion.expires() <= now) {
      return Optional.of(Fault.EXPIRED.refused());
    }
    if (Math.max(assertion.issuedAt(), assertion.notBefore().orElse(0)) > now + SKEW) {
      return Optional.of(Fault.NOT_YET.refused());
    }
    return assertion.expires() - assertion.issuedAt() > LONGEST_LIFE
        ? Optional.of(Fault.LIFETIME.refused())
        : Optional.empty();
  }
}
