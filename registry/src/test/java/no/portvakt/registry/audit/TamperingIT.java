package no.portvakt.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Fault;
import no.portvakt.registry.audit.Verification.Intact;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody at the table can hide it: the triggers are bypassed, the chain and checkpoints tell. */
@RegistryIT
class TamperingIT {

  @Autowired AuditTrail trail;
  @Autowired AuditVerifier verifier;
  @Autowired Checkpoints checkpoints;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private Tampering tampering;
  private long middle;
  private String checkpoint;

  @BeforeEach
  void append() {
    tampering = new Tampering(new TransactionTemplate(transactions), jdbc, trail);
    tampering.append(5);
    middle = tampering.last() - 2;
    checkpoint = checkpoints.create();
  }

  @Test
  void untouchedTheTrailIsIntact() {
    assertThat(verifier.verify()).isEqualTo(new Intact(tampering.last()));
    assertThat(checkpoints.verifyAgainst(checkpoint)).isEqualTo(new Intact(tampering.last()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "at = 'infinity'",
        "actor = 'system:innocent'",
        "action = 'test.undone'",
        "subject = subject || ' '",
        "details = '{}'",
        "details = details || '\\x00'",
        "hash = sha256('x')"
      })
  void anEditedEntryIsNamed(String edit) {
    var found =
        tampering.then(
            () -> tampering.change("update audit_event set " + edit + " where seq = ?", middle),
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle, Fault.ALTERED));
  }

  @Test
  void anEntryPutBehindAnotherIsNamed() {
    var found =
        tampering.then(
            () ->
                tampering.change(
                    "update audit_event set prev_hash = sha256('x') where seq = ?", middle),
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle, Fault.UNLINKED));
  }

  @Test
  void aDeletedEntryIsNamed() {
    var found =
        tampering.then(
            () -> tampering.change("delete from audit_event where seq = ?", middle),
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle, Fault.MISSING));
  }

  @Test
  void aDeletedEntryWhoseGapWasClosedIsNamed() {
    var found =
        tampering.then(
            () -> {
              tampering.change("delete from audit_event where seq = ?", middle);
              tampering.change("update audit_event set seq = seq - 1 where seq = ?", middle + 1);
              tampering.change("update audit_event set seq = seq - 1 where seq = ?", middle + 2);
            },
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle, Fault.UNLINKED));
  }

  @Test
  void twoEntriesThatChangedPlacesAreNamed() {
    var found =
        tampering.then(
            () -> {
              tampering.change("update audit_event set seq = 1000000 where seq = ?", middle);
              tampering.change("update audit_event set seq = seq - 1 where seq = ?", middle + 1);
              tampering.change("update audit_event set seq = ? where seq = 1000000", middle + 1);
            },
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle, Fault.UNLINKED));
  }

  @Test
  void anEditWhoseHashWasMadeToFitIsNamedByTheNextEntry() {
    var found =
        tampering.then(
            () -> {
              tampering.change("update audit_event set actor = 'x' where seq = ?", middle);
              tampering.rehash(middle);
            },
            verifier::verify);

    assertThat(found).isEqualTo(new Broken(middle + 1, Fault.UNLINKED));
  }

  @Test
  void aTailCutOffIsSeenByTheCheckpointAlone() {
    assertThat(tampering.then(this::cutTail, verifier::verify)).isEqualTo(new Intact(middle));

    assertThat(tampering.then(this::cutTail, () -> checkpoints.verifyAgainst(checkpoint)))
        .isEqualTo(new Broken(middle + 1, Fault.TRUNCATED));
  }

  private void cutTail() {
    tampering.change("delete from audit_event where seq > ?", middle);
  }

  @Test
  void anEmptiedTrailIsSeenByTheCheckpoint() {
    var found =
        tampering.then(
            () -> tampering.change("delete from audit_event"),
            () -> checkpoints.verifyAgainst(checkpoint));

    assertThat(found).isEqualTo(new Broken(1, Fault.TRUNCATED));
  }

  @Test
  void aTrailWrittenAnewIsSeenByTheCheckpointAlone() {
    long entries = tampering.last();

    assertThat(tampering.then(this::rewrite, verifier::verify)).isEqualTo(new Intact(entries));

    assertThat(tampering.then(this::rewrite, () -> checkpoints.verifyAgainst(checkpoint)))
        .isEqualTo(new Broken(entries, Fault.REWRITTEN));
  }

  private void rewrite() {
    tampering.change("update audit_event set actor = 'system:innocent' where seq = ?", middle);
    tampering.chainAnew();
  }

  @Test
  void aCheckpointStaysTrueWhileTheTrailGrows() {
    tampering.append(3);

    assertThat(checkpoints.verifyAgainst(checkpoint)).isEqualTo(new Intact(tampering.last()));
  }
}
