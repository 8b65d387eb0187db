package no.portvakt.workflows.keyexpiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import no.portvakt.registry.client.ExpiringKey;
import org.jspecify.annotations.Nullable;

/**
 * A key whose end is near, for as long as that is its end.
 *
 * @param id the same for the same key and end, whoever asks
 * @param thumbprint tells the key from another with its id
 * @param outcome null while its process warns
 * @param endedAt when it was settled; null as long as the outcome
 */
record KeyWatch(
    UUID id,
    KeyRef key,
    Instant expires,
    String thumbprint,
    @Nullable KeyOutcome outcome,
    @Nullable Instant endedAt) {

  static KeyWatch of(ExpiringKey expiring) {
    var key = KeyRef.of(expiring);
    var end = expiring.key().expires();
    var id = UUID.nameUUIDFromBytes((key + "@" + end).getBytes(UTF_8));
    return new KeyWatch(id, key, end, expiring.key().key().thumbprint(), null, null);
  }
}
