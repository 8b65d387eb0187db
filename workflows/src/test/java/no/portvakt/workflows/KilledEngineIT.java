package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T2, short: the engine is killed with requests and keys under way. */
class KilledEngineIT extends OnAStackOfItsOwn {

  private static final int ORDERS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired World world;
  @Autowired EveryKind everyKind;
  @Autowired DelegationErrands delegations;
  @Autowired Aftermath aftermath;
  @Autowired NearingKeys nearing;
  @Autowired ChangeKey changeKey;
  @Autowired MeterRegistry meters;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired RecordingAnnouncer announcer;
  @Autowired AuditVerifier audit;
  @Autowired JdbcClient jdbc;

  @Test
  void withTheEngineKilledDecisionsAreTakenAndEveryOrderStillEndsOnce() {
    var developer = world.developer();
    var approver = world.servicedesk();
    var decided = order(developer, ORDERS);
    decided.forEach(request -> awaitTold(request, Occasion.APPROVAL_WANTED));

    stack.engine().kill();
    decided.forEach(request ->
        assertThat(answer.approve(request.id(), approver.id(), SLACK))
            .isInstanceOf(Answer.Recorded.class));
    var late = order(developer, 3);
    stack.engine().start();

    decided.forEach(request -> awaitTold(request, Occasion.CLOSED));
    late.forEach(request -> awaitTold(request, Occasion.APPROVAL_WANTED));
    assertThat(decided)
        .allSatisfy(request -> {
          assertThat(prefixesOf(request)).isEqualTo(1);
          assertThat(announcer.about(request))
              .containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
          assertThat(requests.find(request.id()).orElseThrow().state())
              .isEqualTo(RequestState.CREATED);
        });
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void withTheEngineKilledTwiceRequestsOfEveryKindStillEndOnce() {
    var waiting = new ArrayList<>(everyKind.begin());
    everyKind.awaitDecidable(waiting);
    waiting.add(delegations.thatLacksAccess());
    var inquiry = delegations.inquiry();
    announcer.awaitTold(inquiry.request(), Occasion.PROVIDER_ASKED);
    waiting.add(inquiry);

    stack.engine().kill();
    waiting.forEach(Errand::settle);
    var late = everyKind.begin();
    stack.engine().start();

    everyKind.awaitDecidable(late);
    late.forEach(Errand::settle);
    stack.engine().kill();
    stack.engine().start();

    letInquiryEnd(inquiry);
    aftermath.awaitEndOf(waiting);
    aftermath.awaitEndOf(late);
  }

  /** Hours go by until its process has looked. */
  private void letInquiryEnd(Errand inquiry) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          stack.engine().address().letPass(Duration.ofMinutes(61));
          assertThat(announcer.about(inquiry.request())).contains(Occasion.CLOSED);
        });
  }

  @Test
  void withTheEngineKilledEveryKeyIsWarnedOfOnceAndARenewedOneNoMore() {
    var renewer = world.developer();
    double before = keysLookedAt();
    var renewed = nearing.swept(World.PROVIDER, Duration.ofDays(20));
    await().atMost(PATIENCE).until(() -> keysLookedAt() == before + 1);

    stack.engine().kill();
    assertThat(changeKey.renew(renewed, renewer.id())).isInstanceOf(KeyAnswer.Renewed.class);
    var late = nearing.swept(World.PROVIDER, Duration.ofDays(20));
    stack.engine().start();

    await().atMost(PATIENCE).until(() -> keysLookedAt() == before + 3);
    assertThat(changeKey.renew(late, renewer.id())).isInstanceOf(KeyAnswer.Renewed.class);
    await().atMost(PATIENCE).until(() -> keysLookedAt() == before + 4);
    assertThat(announcer.about(renewed)).hasSize(1);
    assertThat(announcer.about(late)).hasSize(1);
  }

  private List<Request> order(Person person, int count) {
    var ordered = new ArrayList<Request>();
    for (int i = 0; i < count; i++) {
      var outcome = orderPrefix.order(world.order("ver2"), person.id());
      ordered.add(((OrderOutcome.Ordered) outcome).request());
    }
    return ordered;
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(announcer.about(request)).contains(occasion));
  }

  private int prefixesOf(Request request) {
    return jdbc.sql("select count(*) from prefix where request_id = :id")
        .param("id", request.id())
        .query(Integer.class)
        .single();
  }

  private double keysLookedAt() {
    return meters
        .counter("portvakt.jobs", "type", "warn-of-key-end", "result", "completed")
        .count();
  }
}
