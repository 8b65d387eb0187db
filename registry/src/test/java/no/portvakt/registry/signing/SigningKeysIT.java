package no.portvakt.registry.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification.Intact;
import no.portvakt.registry.jose.Rsa;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys come and go in time, and every instance has the same. */
@RegistryIT
class SigningKeysIT {

  private static final String ENVIRONMENT = "ver1";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Autowired SigningKeys keys;
  @Autowired RotationSchedule schedule;
  @Autowired SigningKeyTable table;
  @Autowired Rotation rotation;
  @Autowired Vault vault;
  @Autowired Rsa rsa;
  @Autowired RotationSettings settings;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired AuditVerifier verifier;

  @BeforeEach
  void begin() {
    jdbc.sql("delete from signing_key").update();
    clock.move(A_MINUTE);
  }

  @Test
  void theFirstKeyIsMadeWhenItIsNeededAndSignsAtOnce() throws Exception {
    var key = keys.of(ENVIRONMENT).signer(clock.instant());

    assertThat(kids()).containsExactly(key.kid());
    assertThat(isSignedWith(key, key.sign(Map.of("a", "b")))).isTrue();
    assertThat(AuditView.of(jdbc, "signing-key:ver1/" + key.kid()))
        .containsExactly(
            "signing-key.made system:signing {\"signsFrom\":\"%s\"}".formatted(clock.instant()));
  }

  /** Elsewhere in these tests the clock stands still. */
  @Test
  void theFirstKeyIsMadeWhileTimeGoesOn() {
    var inTime = new Rotation(table, vault, rsa, settings, audit, Clock.systemUTC());

    transaction.executeWithoutResult(_ -> inTime.bringUpToDate(ENVIRONMENT));

    assertThat(kids()).hasSize(1);
  }

  @Test
  void aKeyIsPublishedAWeekBeforeItSignsAndAWeekAfter() throws Exception {
    var first = keys.of(ENVIRONMENT).signer(clock.instant());
    var token = first.sign(Map.of("a", "b"));

    clock.move(Duration.ofDays(53).minusSeconds(1));
    schedule.rotate();
    assertThat(kids()).containsExactly(first.kid());

    clock.move(Duration.ofSeconds(1));
    schedule.rotate();
    assertThat(kids()).hasSize(2).startsWith(first.kid());
    assertThat(signer()).isEqualTo(first.kid());

    clock.move(Duration.ofDays(7).minusSeconds(1));
    schedule.rotate();
    assertThat(kids()).hasSize(2);
    assertThat(signer()).isEqualTo(first.kid());

    clock.move(Duration.ofSeconds(1));
    schedule.rotate();
    var second = kids().getLast();
    assertThat(signer()).isEqualTo(second);
    assertThat(isSignedWith(keys.of(ENVIRONMENT).find(first.kid()).orElseThrow(), token)).isTrue();

    clock.move(Duration.ofDays(7).minusSeconds(1));
    schedule.rotate();
    assertThat(kids()).containsExactly(first.kid(), second);

    clock.move(Duration.ofSeconds(1));
    schedule.rotate();
    assertThat(kids()).containsExactly(second);
    assertThat(AuditView.of(jdbc, "signing-key:ver1/" + first.kid()))
        .hasSize(2)
        .last()
        .isEqualTo("signing-key.retired system:signing {}");
    assertThat(verifier.verify()).isInstanceOf(Intact.class);
  }

  @Test
  void aNewKeyIsPublishedForAWeekEvenWhenNobodyLookedForAYear() {
    var first = keys.of(ENVIRONMENT).signer(clock.instant()).kid();

    clock.move(Duration.ofDays(365));
    schedule.rotate();

    assertThat(kids()).hasSize(2);
    assertThat(signer()).isEqualTo(first);
    clock.move(Duration.ofDays(7));
    assertThat(signer()).isNotEqualTo(first);
  }

  @Test
  void instancesThatNeedTheFirstKeyAtOnceGetTheSame() throws Exception {
    var signers = Race.among(6, _ -> instance().of(ENVIRONMENT).signer(clock.instant()).kid());

    assertThat(signers).containsOnly(signers.getFirst());
    assertThat(kids()).hasSize(1);
  }

  @Test
  void instancesThatRotateAtOnceMakeOneKey() throws Exception {
    var first = signer();
    clock.move(Duration.ofDays(60));

    Race.among(
        6,
        _ -> {
          schedule.rotate();
          return true;
        });

    assertThat(kids()).hasSize(2).startsWith(first);
  }

  @Test
  void allInstancesChangeKeysAtTheSameMoment() {
    var early = instance();
    var first = early.of(ENVIRONMENT).signer(clock.instant()).kid();
    clock.move(Duration.ofDays(53));
    schedule.rotate();
    clock.move(A_MINUTE);
    early.of(ENVIRONMENT);
    var late = instance();
    clock.move(Duration.ofDays(7).minus(A_MINUTE).minusSeconds(1));
    assertThat(early.of(ENVIRONMENT).signer(clock.instant()).kid()).isEqualTo(first);
    assertThat(late.of(ENVIRONMENT).signer(clock.instant()).kid()).isEqualTo(first);

    clock.move(Duration.ofSeconds(1));

    var second = kids().getLast();
    assertThat(early.of(ENVIRONMENT).signer(clock.instant()).kid()).isEqualTo(second);
    assertThat(late.of(ENVIRONMENT).signer(clock.instant()).kid()).isEqualTo(second);
  }

  @Test
  void keysAreRememberedForAMinute() {
    var first = signer();
    jdbc.sql("delete from signing_key").update();

    clock.move(A_MINUTE.minusSeconds(1));
    assertThat(signer()).isEqualTo(first);
    clock.move(Duration.ofSeconds(1));
    assertThat(signer()).isNotEqualTo(first);
  }

  @Test
  void whenAKeyIsTakenAwayAtOnceTheNextOneSigns() {
    var first = signer();
    clock.move(Duration.ofDays(53));
    schedule.rotate();
    jdbc.sql("delete from signing_key where kid = ?").param(first).update();

    clock.move(A_MINUTE);

    assertThat(signer()).isEqualTo(kids().getFirst()).isNotEqualTo(first);
  }

  @Test
  void thePrivatePartIsInTheDatabaseOnlySealed() {
    var kid = signer();
    var row = table.of(ENVIRONMENT).getFirst();
    var opened = vault.open(row.sealedPrivateKey(), "ver1/" + kid);

    assertThat(new String(row.sealedPrivateKey(), ISO_8859_1))
        .doesNotContain(new String(opened, 30, 30, ISO_8859_1));
    assertThat(keys.of(ENVIRONMENT).toString())
        .isEqualTo("KeyRing[keys=[SigningKey[" + kid + "]]]");
  }

  @Test
  void theKeyThatSealsIsReadableByItsOwnerOnly() throws Exception {
    signer();

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(Path.of("target/token.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theApplicationsRoleMayRotate() {
    var kid = signer();

    transaction.executeWithoutResult(_ -> {
      jdbc.sql("set local role portvakt_app").update();
      table.lock();
      var key = table.of(ENVIRONMENT).getFirst();
      table.remove(ENVIRONMENT, kid);
      table.add(ENVIRONMENT, key, key.signsFrom());
    });

    assertThat(kids()).containsExactly(kid);
  }

  @Test
  void troubleInOneEnvironmentDoesNotTouchTheOthers() {
    keys.of("ver1");
    keys.of("prod");
    clock.move(Duration.ofDays(60));
    jdbc.sql(
            """
            create or replace function no_ver1() returns trigger language plpgsql as $$
            begin
              if new.environment = 'ver1' then raise exception 'not in ver1'; end if;
              return new;
            end $$
            """)
        .update();
    jdbc.sql(
            "create trigger no_ver1 before insert on signing_key for each row execute function no_ver1()")
        .update();
    try {
      schedule.rotate();
    } finally {
      jdbc.sql("drop trigger no_ver1 on signing_key").update();
    }

    assertThat(table.of("ver1")).hasSize(1);
    assertThat(table.of("prod")).hasSize(2);
  }

  /** As another process has them: with nothing remembered. */
  private SigningKeys instance() {
    return new SigningKeys(table, rotation, vault, rsa, clock);
  }

  private String signer() {
    return keys.of(ENVIRONMENT).signer(clock.instant()).kid();
  }

  private List<String> kids() {
    return table.of(ENVIRONMENT).stream().map(StoredKey::kid).toList();
  }

  private static boolean isSignedWith(SigningKey key, String token) throws Exception {
    return SignedJWT.parse(token).verify(new RSASSAVerifier(key.publicKey()));
  }
}
