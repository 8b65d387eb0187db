package no.portvakt.registry.signing;

import java.time.Instant;

/** A signing key as it is in the database. */
final class StoredKey {

  private final String kid;
  private final byte[] publicKey;
  private final byte[] sealedPrivateKey;
  private final Instant signsFrom;

  StoredKey(String kid, byte[] publicKey, byte[] sealedPrivateKey, Instant signsFrom) {
    this.kid = kid;
    this.publicKey = publicKey;
    this.sealedPrivateKey = sealedPrivateKey;
    this.signsFrom = signsFrom;
  }

  String kid() {
    return kid;
  }

  byte[] publicKey() {
    return publicKey;
  }

  byte[] sealedPrivateKey() {
    return sealedPrivateKey;
  }

  Instant signsFrom() {
    return signsFrom;
  }
}
