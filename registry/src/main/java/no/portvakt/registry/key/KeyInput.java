package no.portvakt.registry.key;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Violation;

/**
 * Reads public keys from what people paste: JWK, an array or a set of them (RFC 7517), PEM of a key
 * or of certificates (RFC 7468), or base64 of their DER; also as Slack and mail programs spoil it,
 * where it is certain what it was. A key without an id is named by its thumbprint. Private keys are
 * refused; neither outcomes nor exceptions hold any of the text.
 */
public final class KeyInput {

  /** In characters. */
  public static final int LONGEST = 65_536;

  /** As many keys as a client may have. */
  public static final int MOST = 5;

  private KeyInput() {}

  /**
   * All keys in the text, or all that is wrong with them.
   *
   * @param now what their expiry is judged by
   */
  public static KeyReading read(String text, Instant now) {
    var findings = new Findings();
    return read(text, now, findings).orElseGet(findings::refused);
  }

  /**
   * The one key in the text.
   *
   * @param kid the id that it must have; none: its own
   */
  public static KeyReading readOne(String text, Optional<String> kid, Instant now) {
    return switch (read(text, now)) {
      case KeyReading.Read read when read.keys().size() > 1 ->
          refused(new Violation("key.one-only", "keys"));
      case KeyReading.Read read when kid.isPresent() -> named(read, kid.get());
      case KeyReading reading -> reading;
    };
  }

  static Violation privateKey() {
    return new Violation("key.private", Field.ONLY.self());
  }

  private static Optional<KeyReading> read(String text, Instant now, Findings findings) {
    var pasted = text.length() > LONGEST ? "" : Pasted.clean(text);
    if (text.length() > LONGEST) {
      findings.refuse(new Violation("key.too-long", Field.ONLY.self()));
    } else if (pasted.isEmpty()) {
      findings.refuse(new Violation("key.missing", Field.ONLY.self()));
    } else if (PrivateKeys.areIn(pasted)) {
      findings.refuse(privateKey());
    } else if (pasted.startsWith("{") || pasted.startsWith("[")) {
      return JwkText.read(pasted, findings)
          .filter(jwks -> isRightNumber(jwks.jwks().size(), findings))
          .flatMap(jwks -> reading(jwks.keys(now, findings), jwks.alone(), findings));
    } else {
      return DerText.read(pasted, findings)
          .filter(ders -> isRightNumber(ders.keys().size(), findings))
          .flatMap(ders -> reading(ders.keys(now, findings), ders.alone(), findings));
    }
    return Optional.empty();
  }

  private static boolean isRightNumber(int keys, Findings findings) {
    if (keys == 0) {
      findings.refuse(new Violation("key.none", "keys"));
    } else if (keys > MOST) {
      findings.refuse(new Violation("key.too-many", "keys"));
    }
    return keys > 0 && keys <= MOST;
  }

  private static Optional<KeyReading> reading(
      List<PublicKey> keys, boolean alone, Findings findings) {
    if (findings.count() > 0) {
      return Optional.empty();
    }
    var kids = new HashSet<String>();
    for (int i = 0; i < keys.size(); i++) {
      if (!kids.add(keys.get(i).kid())) {
        findings.refuse(new Violation("key.kid.duplicate", Field.of(i).member("kid")));
      }
    }
    return findings.count() > 0
        ? Optional.empty()
        : Optional.of(new KeyReading.Read(keys, alone, findings.advice()));
  }

  private static KeyReading named(KeyReading.Read read, String kid) {
    var field = read.field(0, "kid");
    var violation = Kid.violation(kid, field);
    if (violation.isPresent()) {
      return refused(violation.get());
    }
    var key = read.keys().getFirst();
    return key.kid().equals(kid) || key.isNamedByThumbprint()
        ? new KeyReading.Read(List.of(key.named(kid)), read.alone(), read.advice())
        : refused(new Violation("key.kid.other", field));
  }

  private static KeyReading refused(Violation violation) {
    return new KeyReading.Refused(List.of(violation));
  }
}
