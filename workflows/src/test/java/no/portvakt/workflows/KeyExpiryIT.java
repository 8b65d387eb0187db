package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys from the sweep that finds them near their end until their process has ended. */
class KeyExpiryIT extends KeysOnTheEngine {

  @Autowired DyingWorkers workers;

  @AfterEach
  void mend() {
    workers.die(false);
    announcer.beAway(false);
  }

  @Test
  void howeverManySweepAtOnceAKeyHasOneProcessAndEachWarningComesOnce() throws Exception {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var key = key("ver2", null, Duration.ofDays(10));

    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var swept : threads.invokeAll(Collections.nCopies(6, Executors.callable(sweep)))) {
        swept.get();
      }
    }

    var notice = awaitNotice(key);
    assertThat(notice.days()).isEqualTo(14);
    assertThat(notice.owners()).containsExactly(administrator);
    assertThat(notice.points()).isEmpty();
    var watch = watchOf(key);
    assertThat(started(watch)).isOne();
    var again = warnOfKeyEnd.handle(Jobs.of(watch, 1));
    sweep.run();
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(started(watch)).isOne();
    assertThat(again)
        .containsEntry("outcome", null)
        .containsEntry("nextWarning", expiryOf(key).minus(Duration.ofDays(7)).toString());
    assertThat(warnings(watch)).containsExactly(14);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void withSlackAwayTheWarningComesOnceAfterwards() {
    person(Role.MEMBER);
    double failed = jobs("failed");
    announcer.beAway(true);
    var key = key("ver2", null, Duration.ofDays(20));

    sweep.run();

    await().atMost(Duration.ofSeconds(60)).until(() -> jobs("failed") > failed);
    announcer.beAway(false);
    awaitNotice(key);
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aWorkerThatDiedBeforeItAnsweredWarnsOnce() {
    person(Role.MEMBER);
    double done = jobs("completed");
    workers.die(true);
    int deaths = workers.deaths();

    var key = swept("ver2", Duration.ofDays(20));

    await().atMost(Duration.ofSeconds(60)).until(() -> jobs("completed") > done);
    assertThat(workers.deaths()).isGreaterThan(deaths);
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aKeyWhoseEndIsFarHasNone() {
    var far = key("ver2", null, Duration.ofDays(61));
    var registeredForAMonth = registered("ver2", null, PastedKeys.jwk("short"));
    move(registeredForAMonth, Duration.ofHours(1), Duration.ofDays(40));

    sweep.run();

    assertThat(watches(far)).isEmpty();
    assertThat(watches(registeredForAMonth)).isEmpty();
  }

  @Test
  void renewingAKeyEndsItsProcess() {
    var developer = person(Role.MEMBER);
    double before = jobs("completed");
    var key = swept("ver2", Duration.ofDays(20));
    await().until(() -> jobs("completed") > before);
    double looked = jobs("completed");

    var answer = changeKey.renew(key, developer.id());

    assertThat(answer).isInstanceOf(KeyAnswer.Renewed.class);
    assertThat(expiryOf(key)).isAfter(clock.instant().plus(Duration.ofDays(364)));
    assertThat(outcomes(key)).containsExactly("RENEWED");
    await().atMost(Duration.ofSeconds(60)).until(() -> jobs("completed") > looked);
    assertThat(announcer.about(key)).hasSize(1);
    sweep.run();
    assertThat(watches(key)).hasSize(1);
    assertThat(keys.registeredBy("ver2", key.client(), key.kid())).contains(developer.id());
  }

  @Test
  void anotherKeyEndsTheProcessOfTheOneItReplaces() {
    var developer = person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));

    var answer = changeKey.replace(key, PastedKeys.jwk("fresh"), developer.id());

    assertThat(answer)
        .isInstanceOfSatisfying(
            KeyAnswer.Replaced.class,
            replaced -> assertThat(replaced.fresh().kid()).isEqualTo("fresh"));
    assertThat(keys.of("ver2", key.client())).hasSize(2);
    assertThat(outcomes(key)).containsExactly("REPLACED");
  }

  @Test
  void aKeyThatIsReplacedBeforeItsFirstWarningIsNeverSpokenOf() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));

    changeKey.replace(key, PastedKeys.jwk("fresh"), developer.id());
    sweep.run();

    assertThat(outcomes(key)).containsExactly("REPLACED");
    assertThat(started(watchOf(key))).isZero();
  }

  @Test
  void removingAKeyEndsItsProcessWithTheSameTransaction() {
    person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));

    keys.removeAll("ver2", owner, key.client(), TEST);

    assertThat(outcomes(key)).containsExactly("REMOVED");
    assertThat(warnOfKeyEndOf(watchOf(key))).containsEntry("outcome", "removed");
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aKeyThatEndsIsToldOfOnceMoreAndThenNotAgain() {
    person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofSeconds(40));

    sweep.run();

    var notice = awaitNotice(key);
    assertThat(notice.isOver()).isTrue();
    await().untilAsserted(() -> assertThat(outcomes(key)).containsExactly("EXPIRED"));
    assertThat(warnOfKeyEndOf(watchOf(key))).containsEntry("outcome", "expired");
    assertThat(announcer.about(key)).hasSize(1);
  }

  @Test
  void aClientThatIsOffIsNotSpokenOf() {
    person(Role.MEMBER);
    var key = swept("ver2", Duration.ofDays(20));
    jdbc.sql("delete from key_warning where watch = :watch").param("watch", watchOf(key)).update();
    clients.deactivate("ver2", owner, key.client(), true, TEST);

    var later = warnOfKeyEndOf(watchOf(key));

    assertThat(later).containsEntry("outcome", null);
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(changeKey.renew(key, person(Role.MEMBER).id())).isEqualTo(new KeyAnswer.Gone());
  }
}
