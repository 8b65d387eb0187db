package no.portvakt.workflows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Faults that must hurt no kind of request, on the real engine; each is paid for once. */
class EveryKindIT extends OnTheEngine {

  @Autowired EveryKind everyKind;
  @Autowired Aftermath aftermath;
  @Autowired DyingWorkers workers;
  @Autowired RecordingAnnouncer announcer;

  @AfterEach
  void mend() {
    workers.die(false);
    announcer.beAway(false);
  }

  @Test
  void jobsWhoseWorkerDiedBeforeAnsweringAreDoneAgainAndChangeNothingTwice() {
    workers.die(true);
    var errands = everyKind.begin();
    everyKind.awaitDecidable(errands);

    errands.forEach(Errand::settle);

    aftermath.awaitEndOf(errands);
    assertThat(workers.deaths()).isGreaterThan(3 * errands.size());
  }

  @Test
  void withSlackAwayWhatWasClickedIsCarriedOutAndEverybodyIsToldOnceAfterwards() {
    var clicked = everyKind.begin();
    everyKind.awaitTold(clicked);

    announcer.beAway(true);
    var unheard = everyKind.begin();
    everyKind.awaitDecidable(unheard);
    clicked.forEach(Errand::settle);
    unheard.forEach(Errand::settle);

    aftermath.awaitChangesOf(clicked);
    for (var errand : unheard) {
      assertThat(announcer.about(errand.request())).isEmpty();
    }
    announcer.beAway(false);
    aftermath.awaitEndOf(clicked);
    aftermath.awaitEndOf(unheard);
  }

  @Test
  void whatIsDecidedAfterTheEndChangesNothing() {
    var errands = everyKind.begin();
    everyKind.awaitDecidable(errands);
    errands.forEach(Errand::settle);
    aftermath.awaitEndOf(errands);

    for (var errand : errands) {
      if (errand.settling() != null) {
        assertThat(errand.settling().get())
            .as(errand.request().toString())
            .isInstanceOf(Answer.AlreadySettled.class);
      }
    }

    aftermath.awaitEndOf(errands);
  }

  @Test
  void ofTwoWhoDecideAtTheSameInstantOneDecides() throws Exception {
    var errands = everyKind.beginDecided();
    everyKind.awaitDecidable(errands);
    var ends = new ArrayList<Errand>();

    for (var errand : errands) {
      var answers =
          Together.answer(requireNonNull(errand.settling()), requireNonNull(errand.rival()));
      assertThat(answers)
          .as(errand.request().toString())
          .satisfiesOnlyOnce(answer -> assertThat(answer).isInstanceOf(Answer.Recorded.class))
          .satisfiesOnlyOnce(
              answer -> assertThat(answer).isInstanceOf(Answer.AlreadySettled.class));
      boolean approved = answers.getFirst() instanceof Answer.Recorded;
      ends.add(approved ? errand : errand.unfulfilled(RequestState.REJECTED));
    }

    aftermath.awaitEndOf(ends);
  }
}
