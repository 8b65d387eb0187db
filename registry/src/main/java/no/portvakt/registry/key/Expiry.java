package no.portvakt.registry.key;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import no.portvakt.registry.Violation;
import tools.jackson.databind.JsonNode;

/**
 * Until when a key may be used: a year at most (Digdir's guide to client registration), and no
 * longer than the certificate it is locked to.
 */
record Expiry(Field at, Instant now, Findings findings) {

  static Instant latest(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
  }

  /**
   * When the key ends; none: as late as is allowed.
   *
   * @param exp in seconds since 1970, as it was given
   */
  Optional<Instant> of(Optional<JsonNode> exp, Optional<CertificateLock> lock) {
    var end = lock.map(CertificateLock::expires).filter(latest(now)::isAfter);
    return exp.isEmpty() ? end.filter(now::isBefore) : exp.flatMap(given -> given(given, end));
  }

  private Optional<Instant> given(JsonNode exp, Optional<Instant> end) {
    var field = at.member("exp");
    if (!exp.isIntegralNumber() || !exp.canConvertToLong()) {
      findings.refuse(new Violation("key.expiry.form", field));
      return Optional.empty();
    }
    long seconds = exp.asLong();
    if (seconds <= now.getEpochSecond()) {
      findings.refuse(new Violation("key.expiry.past", field));
    } else if (seconds > latest(now).getEpochSecond()) {
      findings.refuse(new Violation("key.expiry.too-late", field));
    } else if (end.filter(last -> seconds > last.getEpochSecond()).isPresent()) {
      findings.refuse(new Violation("key.expiry.after-certificate", field));
    } else {
      return Optional.of(Instant.ofEpochSecond(seconds));
    }
    return Optional.empty();
  }
}
