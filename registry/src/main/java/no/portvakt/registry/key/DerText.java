package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;

/** Keys as PEM (RFC 7468) or as base64 of DER: to verify RS256 with, and without an id. */
record DerText(List<DerKey> keys) {

  private static final String ALGORITHM = "RS256";

  /** None when the findings tell why. */
  static Optional<DerText> read(String text, Findings findings) {
    if (Pem.framesPrivateKey(text)) {
      findings.refuse(KeyInput.privateKey());
      return Optional.empty();
    }
    var keys = Pem.isIn(text) ? Pem.keys(text) : base64(text);
    if (keys.isEmpty()) {
      findings.refuse(
          Pem.isIn(text)
              ? new Violation("key.pem", Field.ONLY.self())
              : new Violation("key.form", Field.ONLY.self()));
    }
    return keys.map(
        found -> new DerText(found.stream().filter(key -> !issues(key, found)).toList()));
  }

  boolean alone() {
    return keys.size() == 1;
  }

  List<PublicKey> keys(Instant now, Findings findings) {
    return IntStream.range(0, keys.size())
        .mapToObj(
            index -> key(keys.get(index), alone() ? Field.ONLY : Field.of(index), now, findings))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<List<DerKey>> base64(String text) {
    return Base64Text.bytes(Pem.packed(text)).flatMap(DerKey::of).map(List::of);
  }

  /** Whether a chain was given in which it is not the last. */
  private static boolean issues(DerKey key, List<DerKey> all) {
    return key instanceof DerKey.Certified(X509Certificate issuer)
        && all.stream()
            .anyMatch(other ->
                other instanceof DerKey.Certified(X509Certificate issued)
                    && !issued.equals(issuer)
                    && issued.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()));
  }

  private static Optional<PublicKey> key(DerKey key, Field at, Instant now, Findings findings) {
    var numbers =
        switch (key) {
          case DerKey.Bare(var bare) -> bare;
          case DerKey.Certified(var certificate) -> X509.rsaKey(certificate).map(RsaNumbers::of);
        };
    if (numbers.isEmpty()) {
      findings.refuse(new Violation("key.type", at.member("kty")));
      return Optional.empty();
    }
    int before = findings.count();
    RsaRules.check(numbers.get(), at, findings);
    if (findings.count() > before) {
      return Optional.empty();
    }
    var lock = lock(key, at, findings);
    var expires = new Expiry(at, now, findings).of(Optional.empty(), lock).orElse(null);
    return Optional.of(PublicKey.of(Optional.empty(), ALGORITHM, numbers.get(), lock, expires));
  }

  /** Tools that know keys only in certificates make ones that sign themselves. */
  private static Optional<CertificateLock> lock(DerKey key, Field at, Findings findings) {
    if (!(key instanceof DerKey.Certified(X509Certificate certificate))) {
      return Optional.empty();
    }
    if (X509.isSelfSigned(certificate)) {
      findings.advise(new Violation("key.certificate.self-signed", at.member("x5c")));
      return Optional.empty();
    }
    return Optional.of(CertificateLock.of(certificate));
  }
}
