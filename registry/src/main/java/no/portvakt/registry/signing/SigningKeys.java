package no.portvakt.registry.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.portvakt.registry.jose.Rsa;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The signing keys as every instance has them: read again after a minute, which is much shorter
 * than a new key is published before it signs.
 */
@Component
public class SigningKeys {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Copy(KeyRing ring, Instant readAt) {

    boolean isFresh(Instant now) {
      return Duration.between(readAt, now).abs().compareTo(FRESH) < 0;
    }
  }

  private final SigningKeyTable table;
  private final Rotation rotation;
  private final Vault vault;
  private final Rsa rsa;
  private final Clock clock;
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();

  SigningKeys(SigningKeyTable table, Rotation rotation, Vault vault, Rsa rsa, Clock clock) {
    this.table = table;
    this.rotation = rotation;
    this.vault = vault;
    this.rsa = rsa;
    this.clock = clock;
  }

  /** An environment gets its first key when it is first asked for. */
  public KeyRing of(String environment) {
    var now = clock.instant();
    var copy = copies.get(environment);
    return copy != null && copy.isFresh(now)
        ? copy.ring()
        : copies.compute(environment, (name, other) -> renewed(name, other, now)).ring();
  }

  private Copy renewed(String environment, @Nullable Copy other, Instant now) {
    return other != null && other.isFresh(now) ? other : new Copy(read(environment), now);
  }

  private KeyRing read(String environment) {
    var stored = table.of(environment);
    if (stored.isEmpty()) {
      rotation.bringUpToDate(environment);
      stored = table.of(environment);
    }
    return ring(environment, stored);
  }

  private KeyRing ring(String environment, List<StoredKey> stored) {
    return new KeyRing(stored.stream().map(key -> opened(environment, key)).toList());
  }

  private SigningKey opened(String environment, StoredKey key) {
    var encoded = vault.open(key.sealedPrivateKey(), Rotation.label(environment, key.kid()));
    try {
      return new SigningKey(
          key.kid(), rsa.key(key.publicKey()), rsa.privateKey(encoded), key.signsFrom(), rsa);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
