package no.portvakt.registry.audit;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.audit.Verification.Intact;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class AuditTrailIT {

  @Autowired AuditTrail trail;
  @Autowired AuditVerifier verifier;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final String subject = "test:" + UUID.randomUUID();

  @Test
  void entriesStandInTheOrderTheyWereMade() {
    transaction()
        .executeWithoutResult(_ -> {
          append("first");
          append("second");
        });

    assertThat(AuditView.of(jdbc, subject))
        .containsExactly("first system:test {}", "second system:test {}");
  }

  @Test
  void anEntryFallsWithItsTransaction() {
    transaction()
        .executeWithoutResult(status -> {
          append("undone");
          status.setRollbackOnly();
        });

    assertThat(AuditView.of(jdbc, subject)).isEmpty();
  }

  @Test
  void anInnerTransactionsEntryStandsWhenTheOuterFalls() {
    var inner = new TransactionTemplate(transactions);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    transaction()
        .executeWithoutResult(status -> {
          append("outer");
          inner.executeWithoutResult(_ -> append("inner"));
          status.setRollbackOnly();
        });

    assertThat(AuditView.of(jdbc, subject)).containsExactly("inner system:test {}");
  }

  @Test
  void thereIsNoEntryWithoutATransaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> append("alone"));
  }

  @Test
  void entriesAreNumberedWithoutGapsHoweverManyAreAppendedAtOnce() throws Exception {
    Race.among(
        8,
        runner -> {
          for (int i = 0; i < 25; i++) {
            boolean fails = (runner + i) % 5 == 0;
            transaction()
                .executeWithoutResult(status -> {
                  append("raced");
                  if (fails) {
                    status.setRollbackOnly();
                  }
                });
          }
          return runner;
        });

    assertThat(AuditView.of(jdbc, subject)).hasSize(160);
    long entries =
        jdbc.sql("select count(*) from audit_event").query((row, index) -> row.getLong(1)).single();
    assertThat(verifier.verify()).isEqualTo(new Intact(entries));
  }

  @Test
  void twoThatAppendAndThenWantEachOthersRowsDoNotWaitForTheTrail() throws Exception {
    jdbc.sql("create table contended as select 1 as id, 0 as n").update();

    Race.among(
        8,
        runner -> {
          transaction()
              .executeWithoutResult(_ -> {
                append("before the row");
                jdbc.sql("update contended set n = n + 1 where id = 1").update();
                append("after the row");
              });
          return runner;
        });
    jdbc.sql("drop table contended").update();

    assertThat(AuditView.of(jdbc, subject)).hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01010750160", "-----BEGIN PRIVATE KEY-----", "xoxb-1234567890-abcdefghij"})
  void whatMustNeverBeStoredIsRefusedInEveryPartAndNotRepeated(String secret) {
    List.<Runnable>of(
            () -> trail.append(secret, subject, Map.of(), ACTOR),
            () -> trail.append("test", "test:" + secret, Map.of(), ACTOR),
            () -> trail.append("test", subject, Map.of("reason", "see " + secret), ACTOR),
            () -> trail.append("test", subject, Map.of(secret, "x"), ACTOR),
            () -> trail.append("test", subject, Map.of(), new Actor.System(secret)))
        .forEach(attempt ->
            assertThat(catchThrowable(() -> transaction().executeWithoutResult(_ -> attempt.run())))
                .isInstanceOf(SensitiveContentException.class)
                .hasMessageNotContaining(secret));

    assertThat(AuditView.of(jdbc, subject)).isEmpty();
  }

  @Test
  void anyOtherTextIsKeptWholeAndReadable() {
    var text = "<!channel> `æøå` \u202e \uD83D\uDE00 \"quoted\"\n";

    transaction()
        .executeWithoutResult(_ -> trail.append("test", subject, Map.of("text", text), ACTOR));

    assertThat(
            jdbc.sql("select details->>'text' from audit_trail where subject = :subject")
                .param("subject", subject)
                .query((row, index) -> row.getString(1))
                .single())
        .isEqualTo(text);
  }

  private void append(String action) {
    trail.append(action, subject, Map.of(), ACTOR);
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }
}
