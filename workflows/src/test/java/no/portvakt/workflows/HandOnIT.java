package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.HandOn;
import no.portvakt.workflows.approval.Handover;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.HandoverStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions that are handed on, on a real PostgreSQL; whatever goes wrong changes nothing. */
class HandOnIT extends EngineAway {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired HandOn handOn;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired ApprovalStore approvalStore;
  @Autowired HandoverStore handovers;
  @Autowired RequestStore requestStore;
  @Autowired Requests requests;
  @Autowired List<JobHandler> handlers;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;

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
  void goesToNobodyWhoMayNotDecideAtThisMoment() {
    var from = world.servicedesk();
    var dismissed = world.servicedesk();
    var leader = world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var requester = world.servicedesk();
    world.give(requester, World.PROVIDER, Role.MEMBER);
    var request = inReview(requester);
    world.dismiss(dismissed, World.DIRECTORATE, Role.SERVICEDESK);

    for (var taker : List.of(requester, world.developer(), dismissed, leader, from)) {
      assertThat(handOn.toPerson(request.id(), from.id(), id(taker), "Ta denne"))
          .isInstanceOf(Answer.NoTaker.class);
    }

    assertNothingHappened(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fallback", "'; drop table handover; --", "U0KARI"})
  void goesToNobodyUnknown(String taker) {
    var request = inReview(world.developer());

    assertThat(handOn.toPerson(request.id(), world.servicedesk().id(), taker, "Ta denne"))
        .isInstanceOf(Answer.NoTaker.class);
    assertThat(
            handOn.toPerson(
                request.id(), world.servicedesk().id(), UUID.randomUUID().toString(), "Ta denne"))
        .isInstanceOf(Answer.NoTaker.class);

    assertNothingHappened(request);
  }

  @Test
  void isRefusedToWhoeverMayNotDecide() {
    var to = world.servicedesk();
    var requester = world.servicedesk();
    world.give(requester, World.PROVIDER, Role.MEMBER);
    var request = inReview(requester);

    assertThat(handOn.toPerson(request.id(), requester.id(), id(to), "Ta denne"))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(handOn.toFallback(request.id(), world.developer().id(), "Ta denne"))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(handOn.toPerson(UUID.randomUUID(), to.id(), id(requester), "Ta denne"))
        .isInstanceOf(Answer.Unknown.class);

    assertThat(approvals.handovers(request.id())).isEmpty();
    assertThat(wakeUps(request)).isZero();
  }

  @Test
  void isOverWithTheDecision() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());
    answer.approve(request.id(), from.id(), SLACK);

    assertThat(handOn.toPerson(request.id(), from.id(), id(to), "Ta denne"))
        .isInstanceOf(Answer.AlreadySettled.class);
    assertThat(handOn.toFallback(request.id(), from.id(), "Ta denne"))
        .isInstanceOf(Answer.AlreadySettled.class);
    assertThat(approvals.handovers(request.id())).isEmpty();
  }

  @Test
  void takesACommentThatFits() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var request = inReview(world.developer());

    for (var comment : List.of("", " \n ", "x".repeat(1001))) {
      assertThat(handOn.toPerson(request.id(), from.id(), id(to), comment))
          .isEqualTo(new Answer.BadText(request, 1000));
      assertThat(handOn.toFallback(request.id(), from.id(), comment))
          .isEqualTo(new Answer.BadText(request, 1000));
    }
    assertNothingHappened(request);

    assertThat(handOn.toPerson(request.id(), from.id(), id(to), "æ".repeat(1000)))
        .isInstanceOf(Answer.Recorded.class);
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
  void hasNoFallbackWhereThePolicyNamesNoOther() {
    var from = world.servicedesk();
    var without = inReview(world.developer(), null);
    var same = inReview(world.developer(), Approver.SERVICEDESK);

    for (var request : List.of(without, same)) {
      assertThat(handOn.toFallback(request.id(), from.id(), "Ta denne"))
          .isInstanceOf(Answer.NoTaker.class);
      assertNothingHappened(request);
    }
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
  void theDatabaseHoldsTheRulesToo() {
    var from = world.servicedesk();
    var request = inReview(world.developer());
    handovers.add(request.id(), from.id(), null, "Til lederen");

    assertThat(handovers.add(request.id(), world.servicedesk().id(), null, "Også")).isFalse();
    assertThatThrownBy(() -> handovers.add(request.id(), from.id(), from.id(), "Meg selv"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> handovers.add(request.id(), from.id(), world.servicedesk().id(), ""))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void isWeighedAfterQuestionsUntilItIsTold() throws Exception {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());
    handOn.toPerson(request.id(), from.id(), id(to), "Ta denne");
    answer.askForInformation(request.id(), from.id(), "Hvem skal bruke det?");
    var weighing = weighing();
    var job = DelegationsOnTheEngine.jobOf(request);

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

  private void assertNothingHappened(Request request) {
    assertThat(approvals.handovers(request.id())).isEmpty();
    assertThat(audited(request)).isEmpty();
    assertThat(wakeUps(request)).isZero();
    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isFalse();
  }

  private List<String> audited(Request request) {
    return jdbc.sql(
            """
            select actor || ' ' || action || ' ' || (details ->> 'to') || ' '
                   || (details ->> 'reason')
              from audit_trail where action = 'request.handed-on' and subject = ? order by seq
            """)
        .param(request.reference())
        .query((row, i) -> row.getString(1))
        .list();
  }

  private int wakeUps(Request request) {
    return jdbc.sql(
            "select count(*) from outbox where correlation_key = ? and message = 'request-answered'")
        .param(request.id().toString())
        .query(Integer.class)
        .single();
  }

  private double counted(String to) {
    var counter =
        meters.find("portvakt.requests.handed-on").tags("kind", "prefix-order", "to", to).counter();
    return counter == null ? 0 : counter.count();
  }

  private static String id(Person person) {
    return person.id().toString();
  }

  private Request inReview(Person requester) {
    return inReview(requester, Approver.SERVICEDESK_LEADER);
  }

  private Request inReview(Person requester, @Nullable Approver fallback) {
    var ordered = (OrderOutcome.Ordered) orderPrefix.order(world.order("ver2"), requester.id());
    var id = ordered.request().id();
    approvalStore.open(id, Approver.SERVICEDESK, 1, Instant.now().plusSeconds(3600), fallback);
    requestStore.move(id, RequestState.DIGDIR_REVIEW, null);
    return requests.find(id).orElseThrow();
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
