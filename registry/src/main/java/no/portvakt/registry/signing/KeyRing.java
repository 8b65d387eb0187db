package no.portvakt.registry.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The published keys of an environment, in the order in which they sign; at least one. */
public record KeyRing(List<SigningKey> keys) {

  public KeyRing {
    keys = List.copyOf(keys);
  }

  /** The key that signs now. */
  public SigningKey signer(Instant now) {
    return keys.reversed().stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .findFirst()
        // its predecessor was taken away before its time
        .orElseGet(keys::getFirst);
  }

  public Optional<SigningKey> find(String kid) {
    return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
  }
}
