package no.portvakt.registry.client;

import java.time.Instant;
import no.portvakt.registry.key.PublicKey;

/**
 * A key that a client signs with, until it expires at the latest.
 *
 * @param lastUpdated when it was registered last; registering it again renews it
 */
public record ClientKey(PublicKey key, Instant created, Instant lastUpdated, Instant expires) {

  public String kid() {
    return key.kid();
  }

  public boolean isLive(Instant now) {
    return now.isBefore(expires);
  }
}
