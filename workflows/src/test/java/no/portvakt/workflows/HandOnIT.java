package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Handover;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions that are handed on. */
class HandOnIT extends HandingOn {

  @Autowired List<JobHandler> handlers;
  @Autowired MeterRegistry meters;

  @Test
  void isOnRecordWithWhomAndWhy() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());
    double counted = counted("person");

    var recorded = handOn.toPerson(request.id(), from.id(), id(to), " Du kjenner kartene ");

    assertThat(recorded).isInstanceOf(Answer.Recorded.class);
    assertThat(approvals.handovers(request.id()))
        .singleElement()
        .satisfies(handover -> {
          assertThat(handover.from()).isEqualTo(from.id());
          assertThat(handover.to()).isEqualTo(to.id());
          assertThat(handover.comment()).isEqualTo("Du kjenner kartene");
        });
    assertThat(audited(request))
        .containsExactly(
            "person:%s request.handed-on person:%s Du kjenner kartene"
                .formatted(from.id(), to.id()));
    assertThat(wakeUps(request)).isOne();
    assertThat(counted("person")).isEqualTo(counted + 1);
    assertThat(stateOf(request)).isEqualTo(RequestState.DIGDIR_REVIEW);
  }

  @Test
  void takesNothingAwayFromWhoeverHandedItOnNorFromOthers() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var other = world.servicedesk();

    for (var decider : List.of(from, to, other)) {
      var request = inReview(world.developer());
      handOn.toPerson(request.id(), from.id(), id(to), "Jeg er bortreist");

      assertThat(answer.approve(request.id(), decider.id(), SLACK))
          .isInstanceOf(Answer.Recorded.class);
      assertThat(answer.reject(request.id(), to.id(), "nei"))
          .isInstanceOfSatisfying(
              Answer.AlreadySettled.class,
              settled -> {
                assertThat(settled.by()).isNotNull();
                assertThat(settled.by().approver()).isEqualTo(decider.id());
              });
    }
  }

  @Test
  void isDoneOnceForTheSameTwo() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());

    handOn.toPerson(request.id(), from.id(), id(to), "Ta denne");

    assertThat(handOn.toPerson(request.id(), from.id(), id(to), "Ta den nå"))
        .isInstanceOf(Answer.HandedOnAlready.class);
    assertThat(handOn.toPerson(request.id(), to.id(), id(from), "Nei, du"))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(approvals.handovers(request.id()))
        .extracting(Handover::comment)
        .containsExactly("Ta denne", "Nei, du");
    assertThat(wakeUps(request)).isEqualTo(2);
  }

  @Test
  void bringsTheFallbackApproversInAtOnce() {
    var from = world.servicedesk();
    var leader = world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var request = inReview(world.developer());

    var recorded = handOn.toFallback(request.id(), from.id(), "Dette er en prinsippsak");

    assertThat(recorded).isInstanceOf(Answer.Recorded.class);
    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isTrue();
    assertThat(audited(request))
        .containsExactly(
            "person:%s request.handed-on SERVICEDESK_LEADER Dette er en prinsippsak"
                .formatted(from.id()));
    assertThat(handOn.toFallback(request.id(), from.id(), "En gang til"))
        .isInstanceOf(Answer.HandedOnAlready.class);
    assertThat(handOn.toPerson(request.id(), leader.id(), id(from), "Ta den selv"))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(answer.approve(request.id(), leader.id(), SLACK))
        .isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void ofTwoAtOnceEachIsStoredAndTheFallbackIsCalledOnce() throws Exception {
    var one = world.servicedesk();
    var other = world.servicedesk();
    world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var crossing = inReview(world.developer());
    var calling = inReview(world.developer());

    var crossed =
        Together.answer(
            () -> handOn.toPerson(crossing.id(), one.id(), id(other), "Til deg"),
            () -> handOn.toPerson(crossing.id(), other.id(), id(one), "Nei, til deg"));
    var called =
        Together.answer(
            () -> handOn.toFallback(calling.id(), one.id(), "Til lederen"),
            () -> handOn.toFallback(calling.id(), other.id(), "Til lederen"));

    assertThat(crossed).hasOnlyElementsOfType(Answer.Recorded.class);
    assertThat(approvals.handovers(crossing.id())).hasSize(2);
    assertThat(called)
        .satisfiesOnlyOnce(said -> assertThat(said).isInstanceOf(Answer.Recorded.class))
        .satisfiesOnlyOnce(said -> assertThat(said).isInstanceOf(Answer.HandedOnAlready.class));
    assertThat(approvals.handovers(calling.id())).hasSize(1);
    assertThat(wakeUps(calling)).isOne();
  }

  @Test
  void isWeighedAfterQuestionsUntilItIsTold() throws Exception {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());
    handOn.toPerson(request.id(), from.id(), id(to), "Ta denne");
    answer.askForInformation(request.id(), from.id(), "Hvem skal bruke det?");
    var weighing = weighing();
    var job = Jobs.of(request);

    assertThat(weighing.handle(job)).containsEntry("answer", "information-wanted");
    jdbc.sql("update question set relayed = 'QUESTION' where request_id = ?")
        .param(request.id())
        .update();

    var handover = approvals.handovers(request.id()).getFirst().id();
    assertThat(weighing.handle(job))
        .containsEntry("answer", "handed-on")
        .containsEntry("handoverId", handover.toString());
    handovers.told(handover);
    assertThat(weighing.handle(job)).containsEntry("answer", "more-needed");
  }

  private JobHandler weighing() {
    return handlers.stream()
        .filter(handler -> handler.type().equals("weigh-answers"))
        .findAny()
        .orElseThrow();
  }

  private double counted(String to) {
    var counter =
        meters.find("portvakt.requests.handed-on").tags("kind", "prefix-order", "to", to).counter();
    return counter == null ? 0 : counter.count();
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
