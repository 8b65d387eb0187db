package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.reconcile.Case;
import no.portvakt.workflows.reconcile.Differences;
import no.portvakt.workflows.reconcile.Instances;
import no.portvakt.workflows.reconcile.Reconciliation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes that an engine has lost are started again, and never twice. */
class ReconciliationIT extends OnTheEngine {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired Reconciliation reconciliation;
  @Autowired Instances instances;
  @Autowired RecordingAnnouncer announcer;
  @Autowired JdbcClient jdbc;

  @Test
  void aRequestThatLostItsInstanceGetsAnotherAndEnds() {
    var request = order(world.developer());
    long lost = loseInstance(request);

    reconciliation.restart(missing(request, true));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(instanceOf(request)).isNotNull().isNotEqualTo(lost));
    answer.approve(request.id(), world.servicedesk().id(), SLACK);
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(audited("request.restarted", request)).isOne();
  }

  @Test
  void whatWasDecidedWhileTheInstanceWasLostIsCarriedOut() {
    var request = order(world.developer());
    loseInstance(request);
    answer.approve(request.id(), world.servicedesk().id(), SLACK);

    reconciliation.restart(missing(request, true));

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void whatRunsIsNotStartedTwiceNorWhenItHasEnded() {
    var request = order(world.developer());

    reconciliation.restart(missing(request, false));
    awaitSent();
    answer.approve(request.id(), world.servicedesk().id(), SLACK);
    announcer.awaitTold(request, Occasion.CLOSED);
    var later = order(world.developer());
    answer.approve(later.id(), world.servicedesk().id(), SLACK);
    announcer.awaitTold(later, Occasion.CLOSED);

    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
  }

  @Test
  void whereTheEngineCannotBeSearchedAllOpenRequestsAreLeftToItToCompare() {
    var request = order(world.developer());
    assertThat(reconciliation.compare().missing())
        .extracting(Case::id)
        .doesNotContain(request.id());

    jdbc.sql("update request set updated_at = updated_at - interval '1 hour' where id = ?")
        .param(request.id())
        .update();

    var found = reconciliation.compare();
    assertThat(found.compared()).isFalse();
    assertThat(found.missing()).extracting(Case::id).contains(request.id());
  }

  private static Differences missing(Request request, boolean compared) {
    var one =
        new Case(
            request.id(),
            request.kind().processId(),
            request.reference(),
            request.state().name(),
            null);
    return new Differences(List.of(one), List.of(), List.of(), compared);
  }

  private long loseInstance(Request request) {
    long key = Objects.requireNonNull(instanceOf(request));
    instances.cancel(key);
    return key;
  }

  private @Nullable Long instanceOf(Request request) {
    return requests.find(request.id()).orElseThrow().processInstanceKey();
  }

  private Request order(Person person) {
    var outcome = orderPrefix.order(world.order("ver2"), person.id());
    var request = ((OrderOutcome.Ordered) outcome).request();
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    return request;
  }

  private void awaitSent() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(waiting()).isZero());
  }

  private int audited(String action, Request request) {
    return jdbc.sql("select count(*) from audit_event where action = ? and subject = ?")
        .param(action)
        .param(request.reference())
        .query(Integer.class)
        .single();
  }

  private int waiting() {
    return jdbc.sql("select count(*) from outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
