package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyRef;
import no.portvakt.workflows.reconcile.Case;
import no.portvakt.workflows.reconcile.Cases;
import no.portvakt.workflows.reconcile.Differences;
import no.portvakt.workflows.reconcile.Instances;
import no.portvakt.workflows.reconcile.Reconciliation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Processes of keys that an engine has lost are started again, and warn of nothing twice. */
class KeyReconciliationIT extends KeysOnTheEngine {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Autowired Reconciliation reconciliation;
  @Autowired Instances instances;
  @Autowired DyingWorkers workers;

  @Autowired
  @Qualifier("watchedKeys") Cases watchedKeys;

  @AfterEach
  void mend() {
    announcer.beAway(false);
  }

  @Test
  void aKeyThatLostItsProcessGetsAnotherWhichRepeatsNoWarningAndEndsWithTheKey() {
    var developer = person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));
    long lost = loseInstance(key);

    reconciliation.restart(missing(key, true));

    await().atMost(PATIENCE).until(() -> instanceOf(key) != lost);
    double looked = jobs("completed");
    assertThat(changeKey.renew(key, developer.id())).isInstanceOf(KeyAnswer.Renewed.class);
    await().atMost(PATIENCE).until(() -> jobs("completed") > looked);
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(warnings(watchOf(key))).containsExactly(30);
  }

  @Test
  void whatCameDueWhileTheProcessWasLostIsToldOnce() {
    person(Role.MEMBER);
    var key = unheard(Duration.ofDays(20));
    loseInstance(key);
    announcer.beAway(false);

    reconciliation.restart(missing(key, true));

    awaitNotice(key);
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aKeyThatEndedMeanwhileIsToldOfAndItsWatchEnds() {
    person(Role.MEMBER);
    var key = unheard(Duration.ofSeconds(40));
    loseInstance(key);
    announcer.beAway(false);

    reconciliation.restart(missing(key, true));

    assertThat(awaitNotice(key).isOver()).isTrue();
    await().untilAsserted(() -> assertThat(outcomes(key)).containsExactly("EXPIRED"));
  }

  @Test
  void aKeyWhoseProcessRunsGetsNoSecond() {
    person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));
    long running = instanceOf(key);

    reconciliation.restart(missing(key, false));
    var later = key("ver2", null, Duration.ofDays(20));
    sweep.run();
    awaitNotice(later);

    assertThat(instanceOf(key)).isEqualTo(running);
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aWatchShouldHaveAProcessFromAMinuteAfterItBeganUntilItEnds() {
    var developer = person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));
    var watch = watchOf(key);
    assertThat(expected()).doesNotContain(watch);

    jdbc.sql("update key_watch set begun_at = begun_at - interval '1 hour' where id = ?")
        .param(watch)
        .update();

    assertThat(expected()).contains(watch);
    assertThat(watchedKeys.find(watch)).map(Case::endedAt).isEmpty();
    assertThat(changeKey.renew(key, developer.id())).isInstanceOf(KeyAnswer.Renewed.class);
    assertThat(expected()).doesNotContain(watch);
    assertThat(watchedKeys.find(watch)).map(Case::endedAt).isNotEmpty();
  }

  @Test
  void anInstanceThatTheDatabaseDoesNotKnowSaysWhatToDo() {
    assertThatThrownBy(() -> warnOfKeyEnd.handle(Jobs.of(UUID.randomUUID(), 1)))
        .isInstanceOf(TryLater.class)
        .hasMessageContaining("has no watched key")
        .hasMessageContaining("reconcile --cancel");
  }

  private List<UUID> expected() {
    return reconciliation.compare().missing().stream().map(Case::id).toList();
  }

  private Differences missing(KeyRef key, boolean compared) {
    return new Differences(
        Optional.of(watchOf(key)).flatMap(watchedKeys::find).stream().toList(),
        List.of(),
        List.of(),
        compared);
  }

  /** A key that was found, but nobody could be told of. */
  private KeyRef unheard(Duration left) {
    double failed = jobs("failed");
    announcer.beAway(true);
    var key = key("ver2", null, left);
    sweep.run();
    await().atMost(PATIENCE).until(() -> jobs("failed") > failed);
    return key;
  }

  private long loseInstance(KeyRef key) {
    long lost = instanceOf(key);
    instances.cancel(lost);
    return lost;
  }

  private long instanceOf(KeyRef key) {
    return workers.instanceOf(watchOf(key));
  }
}
