package no.portvakt.registry.audit;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Fault;
import no.portvakt.registry.audit.Verification.Intact;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class CheckpointsIT {

  @Autowired Checkpoints checkpoints;
  @Autowired AuditTrail trail;
  @Autowired AuditChain chain;
  @Autowired AuditVerifier verifier;
  @Autowired CheckpointKey key;
  @Autowired MovableClock clock;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void append() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> trail.append("test", "test:checkpoints", Map.of(), ACTOR));
  }

  @Test
  void aCheckpointIsOneLineThatSaysWhereTheTrailEnded() {
    var head = chain.head();

    assertThat(checkpoints.create())
        .doesNotContain("\n")
        .startsWith(
            "portvakt-audit seq=%d hash=%s at=%s signature="
                .formatted(head.seq(), head.hash(), clock.instant()));
  }

  @Test
  void theVeryFirstCheckpointHoldsForEveryTrail() {
    var statement = Checkpoint.statement(Head.OF_NOTHING, clock.instant().toString());

    assertThat(checkpoints.verifyAgainst(Checkpoint.line(statement, key.sign(statement))))
        .isInstanceOf(Intact.class)
        .isEqualTo(verifier.verify());
  }

  @Test
  void spaceAroundTheLineDoesNotMatter() {
    assertThat(checkpoints.verifyAgainst("  " + checkpoints.create() + "\n"))
        .isInstanceOf(Intact.class);
  }

  @ParameterizedTest
  @CsvSource({
    "seq=\\d+, seq=0",
    "hash=., hash=g",
    "hash=\\w{4}, hash=0000",
    "at=\\d{4}, at=1999",
    "signature=.{4}, signature=AAAA",
    "signature=.*, ''",
    "portvakt-audit, portvakt-audit x=1",
    ".*, not a checkpoint"
  })
  void aCheckpointThatWasChangedIsForged(String part, String change) {
    var forged = checkpoints.create().replaceFirst(part, change);

    assertThat(checkpoints.verifyAgainst(forged)).isEqualTo(new Broken(0, Fault.FORGED_CHECKPOINT));
  }
}
