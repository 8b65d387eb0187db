package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T16, short: the engine's clock jumps, and goes on until what nobody decides has expired. */
class MovedClockIT extends OnAStackOfItsOwn {

  @Autowired EveryKind everyKind;
  @Autowired DelegationErrands delegations;
  @Autowired DyingWorkers workers;
  @Autowired Aftermath aftermath;
  @Autowired RecordingAnnouncer announcer;

  @AfterEach
  void mend() {
    workers.die(false);
  }

  @Test
  void whileTheEnginesClockJumpsRequestsOfEveryKindStillEndOnce() {
    var early = everyKind.begin();
    everyKind.awaitDecidable(early);

    stack.engine().address().letPass(Duration.ofHours(-1));
    early.forEach(Errand::settle);
    var late = everyKind.begin();
    everyKind.awaitDecidable(late);
    stack.engine().address().letPass(Duration.ofHours(2));
    late.forEach(Errand::settle);

    aftermath.awaitEndOf(early);
    aftermath.awaitEndOf(late);
  }

  @Test
  void whatNobodyDecidesIsCalledToMindPassedOnAndEndsInTime() {
    var ignored = everyKind.beginDecided();
    everyKind.awaitTold(ignored);

    stack.engine().address().letPass(Duration.ofHours(25));
    ignored.forEach(errand -> announcer.awaitTold(errand.request(), Occasion.APPROVAL_REMINDER));
    stack.engine().address().letPass(Duration.ofDays(3));
    ignored.forEach(errand -> announcer.awaitTold(errand.request(), Occasion.APPROVAL_ESCALATED));
    stack.engine().address().letPass(Duration.ofDays(30));

    aftermath.awaitEndOf(
        ignored.stream().map(errand -> errand.unfulfilled(RequestState.EXPIRED)).toList());
  }

  @Test
  void aWishThatAScopeBecomesDelegableEndsAtTheNextLookAlsoWhenEachWorkerDiesOnce() {
    workers.die(true);
    var inquiry = delegations.inquiry();
    announcer.awaitTold(inquiry.request(), Occasion.PROVIDER_ASKED);
    inquiry.settle();

    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          stack.engine().address().letPass(Duration.ofMinutes(61));
          assertThat(announcer.about(inquiry.request())).contains(Occasion.CLOSED);
        });

    aftermath.awaitEndOf(List.of(inquiry));
    assertThat(workers.deaths()).isGreaterThanOrEqualTo(3);
  }
}
