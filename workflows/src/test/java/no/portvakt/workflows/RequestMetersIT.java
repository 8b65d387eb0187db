package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestKind;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestCensus;
import no.portvakt.workflows.store.RequestCensus.Count;
import no.portvakt.workflows.store.RequestStore;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class RequestMetersIT extends EngineAway {

  private static final String PREFIX_ORDER = "prefix-order";

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired ApprovalStore approvals;
  @Autowired RequestStore requests;
  @Autowired RequestCensus census;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void countsWhatIsStartedAndDecidedByOutcome() {
    double started = started();
    double withdrawn = decided("withdrawn");
    var developer = world.developer();
    var request = order(developer);

    answer.withdraw(request.id(), developer.id());

    assertThat(started()).isEqualTo(started + 1);
    assertThat(decided("withdrawn")).isEqualTo(withdrawn + 1);
    assertThat(meters.get("portvakt.requests.time-to-decision").tag("kind", PREFIX_ORDER).timer())
        .satisfies(timer -> assertThat(timer.count()).isPositive());
  }

  @Test
  void countsNothingThatWasRolledBack() {
    double started = started();
    var developer = world.developer();

    transaction.executeWithoutResult(status -> {
      order(developer);
      status.setRollbackOnly();
    });

    assertThat(started()).isEqualTo(started);
  }

  @Test
  void showsForEachKindWhatWaitsAndWhatIsOverdue() {
    assertThat(RequestKind.values())
        .allSatisfy(kind -> {
          assertThat(gauges("portvakt.requests.waiting", "for", kind))
              .containsOnlyKeys("prerequisites", "decision", "execution");
          assertThat(gauges("portvakt.requests.overdue", "by", kind))
              .containsOnlyKeys("people", "process");
        });
  }

  @Test
  void aRequestIsCountedWhereItStands() {
    var before = count();
    var missing = order(world.developer());
    requests.move(missing.id(), RequestState.WAITING_TERMS, null);
    order(world.developer());
    var approved = inReview();
    requests.move(approved.id(), RequestState.APPROVED, null);
    var closed = inReview();
    requests.move(closed.id(), RequestState.REJECTED, "nei");
    requests.close(closed.id());

    assertThat(count())
        .isEqualTo(
            new Count(
                before.prerequisites() + 1,
                before.decision() + 1,
                before.execution() + 1,
                before.late(),
                before.stuck()));
  }

  @Test
  void whatPeopleOrTheProcessShouldHaveDoneIsOverdue() {
    var before = count();
    var late = inReview();
    approvals.escalate(late.id());
    jdbc.sql("update approval set opened_at = opened_at - interval '2 days' where request_id = ?")
        .param(late.id())
        .update();
    var nobodyThere = inReview();
    approvals.escalate(nobodyThere.id());
    var pastItsDeadline = inReview();
    jdbc.sql("update approval set deadline = now() - interval '1 hour' where request_id = ?")
        .param(pastItsDeadline.id())
        .update();
    for (var state :
        List.of(RequestState.SUBMITTED, RequestState.APPROVED, RequestState.REJECTED)) {
      sinceAnHour(state);
    }

    assertThat(count().late()).isEqualTo(before.late() + 1);
    assertThat(count().stuck()).isEqualTo(before.stuck() + 4);
  }

  @Test
  void theProcessOfARequestIsFoundByTheKeysOfItsBusiness() {
    var request = order(world.developer());

    assertThat(variables(request))
        .asInstanceOf(InstanceOfAssertFactories.map(Object.class, Object.class))
        .containsEntry("requestId", request.id().toString())
        .containsEntry("requestReference", request.reference())
        .containsEntry("kind", PREFIX_ORDER)
        .containsEntry("environment", "ver2")
        .containsEntry("organisation", World.PROVIDER.value());
  }

  private void sinceAnHour(RequestState state) {
    jdbc.sql("update request set state = ?, updated_at = now() - interval '1 hour' where id = ?")
        .param(state.name())
        .param(order(world.developer()).id())
        .update();
  }

  private Request inReview() {
    var request = order(world.developer());
    approvals.open(
        request.id(),
        Approver.SERVICEDESK,
        1,
        Instant.now().plusSeconds(3600),
        Approver.SERVICEDESK_LEADER);
    requests.move(request.id(), RequestState.DIGDIR_REVIEW, null);
    return request;
  }

  private Request order(Person person) {
    var outcome = orderPrefix.order(world.order("ver2"), person.id());
    return ((OrderOutcome.Ordered) outcome).request();
  }

  private Count count() {
    return census.take().getOrDefault(RequestKind.PREFIX_ORDER, Count.NONE);
  }

  private Map<?, ?> variables(Request request) {
    return jdbc.sql("select variables from outbox where correlation_key = ?")
        .param(request.id().toString())
        .query((row, i) -> JsonMapper.shared().readValue(row.getString("variables"), Map.class))
        .single();
  }

  private double started() {
    return sum("portvakt.requests.started", "kind", PREFIX_ORDER);
  }

  private double decided(String outcome) {
    return sum("portvakt.requests.decided", "kind", PREFIX_ORDER, "outcome", outcome);
  }

  private double sum(String name, String... tags) {
    var counter = meters.find(name).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }

  private Map<String, Double> gauges(String name, String tag, RequestKind kind) {
    return meters.get(name).tag("kind", kind.processId()).gauges().stream()
        .collect(
            Collectors.toMap(
                gauge -> String.valueOf(gauge.getId().getTag(tag)), gauge -> gauge.value()));
  }
}
