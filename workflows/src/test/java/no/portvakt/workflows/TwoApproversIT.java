package no.portvakt.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F10: a decision table that wants two approvals of an order, on the real engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoApproversIT extends OnTheEngine {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String NEEDED =
      "(id=\"PrefixOrderTest_ApprovalsNeeded\">\\s*<text>)1(</text>)";

  @Autowired World world;
  @Autowired CamundaClient client;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired RecordingAnnouncer announcer;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  void wantTwo() throws IOException {
    ordered(); // so Portvakt has deployed its own models
    deploy(table -> table.replaceFirst(NEEDED, "$12$2"));
  }

  @AfterAll
  void wantOneAgain() throws IOException {
    deploy(UnaryOperator.identity());
  }

  @Test
  void twoWhoApproveCarryItOut() {
    var request = order();

    var first = answer.approve(request.id(), approver(), SLACK);

    assertThat(first)
        .isInstanceOfSatisfying(
            Answer.Recorded.class,
            recorded -> assertThat(recorded.request().state().isOpen()).isTrue());
    awaitHeard(request);
    assertThat(prefixesOf(request)).isZero();

    answer.approve(request.id(), approver(), SLACK);

    awaitEnd(request, RequestState.CREATED);
    assertThat(prefixesOf(request)).isOne();
    assertThat(audited(request)).containsExactly("request.approved", "request.approved");
  }

  @Test
  void onePersonCountsOnce() {
    var request = order();
    var approver = approver();
    answer.approve(request.id(), approver, SLACK);

    assertThat(answer.approve(request.id(), approver, SLACK))
        .isInstanceOf(Answer.AlreadyAnswered.class);
    assertThat(answer.reject(request.id(), approver, "Likevel ikke"))
        .isInstanceOf(Answer.AlreadyAnswered.class);

    assertThat(approvals.of(request.id()).orElseThrow().isSettled()).isFalse();
    awaitHeard(request);
    answer.approve(request.id(), approver(), SLACK);
    awaitEnd(request, RequestState.CREATED);
    assertThat(prefixesOf(request)).isOne();
  }

  @Test
  void oneWhoRejectsSettlesItWhateverAnotherHasSaid() {
    var request = order();
    answer.approve(request.id(), approver(), SLACK);
    awaitHeard(request);

    answer.reject(request.id(), approver(), "Kart er for vidt");

    awaitEnd(request, RequestState.REJECTED);
    assertThat(prefixesOf(request)).isZero();
    assertThat(audited(request)).containsExactly("request.approved", "request.rejected");
  }

  @Test
  void twoWhoApproveAtTheSameInstantAreTwo() throws Exception {
    var request = order();
    var one = approver();
    var other = approver();

    var answers =
        Together.answer(
            () -> answer.approve(request.id(), one, SLACK),
            () -> answer.approve(request.id(), other, SLACK));

    assertThat(answers).hasOnlyElementsOfType(Answer.Recorded.class);
    awaitEnd(request, RequestState.CREATED);
    assertThat(prefixesOf(request)).isOne();
  }

  @Test
  void ofOneWhoApprovesAndOneWhoRejectsAtTheSameInstantTheRejectionStands() throws Exception {
    var request = order();
    var one = approver();
    var other = approver();

    var answers =
        Together.answer(
            () -> answer.approve(request.id(), one, SLACK),
            () -> answer.reject(request.id(), other, "Ikke nå"));

    assertThat(answers.getLast()).isInstanceOf(Answer.Recorded.class);
    awaitEnd(request, RequestState.REJECTED);
    assertThat(prefixesOf(request)).isZero();
  }

  private Request order() {
    var request = ordered();
    assertThat(approvals.of(request.id()).orElseThrow().approvalsNeeded()).isEqualTo(2);
    return request;
  }

  private Request ordered() {
    var outcome = orderPrefix.order(world.order("ver2"), world.developer().id());
    var request = ((OrderOutcome.Ordered) outcome).request();
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    return request;
  }

  private UUID approver() {
    return world.servicedesk().id();
  }

  /** What the first answer woke has been sent, and nobody was told of an end. */
  private void awaitHeard(Request request) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select count(*) from outbox
                             where correlation_key = :id and sent_at is null
                            """)
                        .param("id", request.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero());
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED);
  }

  private void awaitEnd(Request request, RequestState state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(announcer.about(request))
                .containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED));
    assertThat(requests.find(request.id()).orElseThrow().state()).isEqualTo(state);
  }

  private int prefixesOf(Request request) {
    return jdbc.sql("select count(*) from prefix where request_id = :id")
        .param("id", request.id())
        .query(Integer.class)
        .single();
  }

  private List<String> audited(Request request) {
    return jdbc.sql(
            """
            select action from audit_event
             where subject = ? and action in ('request.approved', 'request.rejected')
             order by seq
            """)
        .param(request.reference())
        .query((row, i) -> row.getString("action"))
        .list();
  }

  /** All models in one deployment, for they are bound to each other by it. */
  private void deploy(UnaryOperator<String> change) throws IOException {
    var table = new String(all("dmn/*.dmn").getFirst().getContentAsByteArray(), UTF_8);
    var command =
        client
            .newDeployResourceCommand()
            .addResourceBytes(change.apply(table).getBytes(UTF_8), "approval-policy.dmn");
    for (var model : all("bpmn/*.bpmn")) {
      command.addResourceBytes(model.getContentAsByteArray(), model.getFilename());
    }
    command.requestTimeout(PATIENCE).send().join();
  }

  private static List<Resource> all(String pattern) throws IOException {
    return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
  }
}
