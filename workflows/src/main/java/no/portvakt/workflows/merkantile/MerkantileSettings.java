package no.portvakt.workflows.merkantile;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long merkantile data count as right.
 *
 * @param confirmEvery after so long they should be confirmed anew (domain rule 6.10: 6 to 12
 *     months)
 * @param escalateAfter so long after they were asked, the keepers are not waited for any more
 */
@ConfigurationProperties("portvakt.merkantile")
record MerkantileSettings(
    @DefaultValue("P9M") Period confirmEvery, @DefaultValue("P30D") Period escalateAfter) {

  MerkantileSettings {
    if (isNone(confirmEvery) || isNone(escalateAfter)) {
      throw new IllegalArgumentException(
          "portvakt.merkantile.confirm-every and .escalate-after are one day or more, as P9M and"
              + " P30D");
    }
  }

  /** When data that were confirmed then should be confirmed anew. */
  Instant confirmBy(Instant confirmedAt) {
    return confirmedAt.atOffset(ZoneOffset.UTC).plus(confirmEvery).toInstant();
  }

  /** Data that were confirmed before this are due at that time. */
  Instant confirmedBefore(Instant now) {
    return before(now, confirmEvery);
  }

  /** Who was asked before this has had the time that there is. */
  Instant askedBefore(Instant now) {
    return before(now, escalateAfter);
  }

  private static Instant before(Instant now, Period period) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }

  private static boolean isNone(Period period) {
    return period.isNegative() || period.isZero();
  }
}
