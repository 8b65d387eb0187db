package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** A key that came as DER: alone, or in a certificate. */
sealed interface DerKey {

  /** RSA or not. */
  record Bare(Optional<RsaNumbers> numbers) implements DerKey {}

  record Certified(X509Certificate certificate) implements DerKey {}

  /** Whatever the bytes are of the three. */
  static Optional<DerKey> of(byte[] bytes) {
    return Der.of(bytes)
        .flatMap(der -> {
          if (der.holds(Der.INTEGER, Der.INTEGER)) {
            return pkcs1(der);
          }
          return der.holds(Der.SEQUENCE, Der.BIT_STRING)
              ? subjectPublicKeyInfo(der)
              : certificate(bytes);
        });
  }

  static Optional<DerKey> pkcs1(Der der) {
    return RsaNumbers.ofPkcs1(der).map(numbers -> new Bare(Optional.of(numbers)));
  }

  /** Malformed RSA keys look like those of other kinds, which is near enough. */
  static Optional<DerKey> subjectPublicKeyInfo(Der der) {
    return Optional.of(der)
        .filter(info -> info.holds(Der.SEQUENCE, Der.BIT_STRING))
        .map(info -> new Bare(RsaNumbers.ofSubjectPublicKeyInfo(info)));
  }

  static Optional<DerKey> certificate(byte[] bytes) {
    return X509.read(bytes).map(Certified::new);
  }
}
