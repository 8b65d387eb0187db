package no.portvakt.registry.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an instance gives a client tokens.
 *
 * @param perSecond in the long run; 0: as often as it asks
 * @param burst at once
 */
@ConfigurationProperties("portvakt.token.rate")
record RateSettings(@DefaultValue("100") int perSecond, @DefaultValue("500") int burst) {

  RateSettings {
    if (perSecond < 0 || perSecond > 1_000_000 || burst < 1) {
      throw new IllegalArgumentException(
          "portvakt.token.rate.per-second is 0 to 1000000, and burst 1 or more");
    }
  }
}
