package no.portvakt.registry.signing;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.jose.Rsa;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes signing keys in time and takes away those that nobody needs any more. */
@Component
class Rotation {

  private static final Actor ACTOR = new Actor.System("signing");

  private final SigningKeyTable table;
  private final Vault vault;
  private final Rsa rsa;
  private final RotationSettings settings;
  private final AuditTrail audit;
  private final Clock clock;

  Rotation(
      SigningKeyTable table,
      Vault vault,
      Rsa rsa,
      RotationSettings settings,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.vault = vault;
    this.rsa = rsa;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether {@link #bringUpToDate} has something to do. */
  boolean isDue(String environment) {
    return !succession(environment, clock.instant()).isUpToDate();
  }

  /**
   * Several instances may do this at once: the first does it, the others find it done. In a
   * transaction of its own, for what was signed with a key cannot be rolled back.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void bringUpToDate(String environment) {
    table.lock();
    var now = clock.instant();
    var succession = succession(environment, now);
    succession.nextFrom().ifPresent(from -> add(environment, from, now));
    succession.retired().forEach(key -> retire(environment, key));
  }

  private Succession succession(String environment, Instant now) {
    return new Succession(table.of(environment), settings, now);
  }

  /** Made at the time that was decided by, however long making it takes. */
  private void add(String environment, Instant signsFrom, Instant now) {
    var pair = rsa.generate();
    var kid = Thumbprint.of((RSAPublicKey) pair.getPublic());
    var encoded = pair.getPrivate().getEncoded();
    var sealed = vault.seal(encoded, label(environment, kid));
    Arrays.fill(encoded, (byte) 0);
    var key = new StoredKey(kid, pair.getPublic().getEncoded(), sealed, signsFrom);
    table.add(environment, key, now);
    audit.append(
        "signing-key.made",
        subject(environment, kid),
        Map.of("signsFrom", signsFrom.toString()),
        ACTOR);
  }

  private void retire(String environment, StoredKey key) {
    table.remove(environment, key.kid());
    audit.append("signing-key.retired", subject(environment, key.kid()), Map.of(), ACTOR);
  }

  /** What a private key is sealed for. */
  static String label(String environment, String kid) {
    return environment + "/" + kid;
  }

  private static String subject(String environment, String kid) {
    return "signing-key:" + label(environment, kid);
  }
}
