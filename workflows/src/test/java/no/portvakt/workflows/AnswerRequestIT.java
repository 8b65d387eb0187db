package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.Assurance.LoggedIn;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Decisions on a real PostgreSQL; the engine is away all the time and nobody notices. */
@SpringBootTest(properties = "portvakt.zeebe.grpc-address=http://localhost:1")
class AnswerRequestIT {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired ApprovalStore approvalStore;
  @Autowired RequestStore requestStore;
  @Autowired Requests requests;
  @Autowired AuditVerifier audit;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
  }

  @Test
  void anApproverApprovesAndTheFirstDecisionStands() {
    var first = world.servicedesk();
    var second = world.servicedesk();
    var request = inReview(world.developer());

    var recorded = answer.approve(request.id(), first.id(), SLACK);
    var late = answer.reject(request.id(), second.id(), "for sent");

    assertThat(recorded).isInstanceOf(Answer.Recorded.class);
    assertThat(late)
        .isInstanceOfSatisfying(
            Answer.AlreadySettled.class,
            settled -> {
              assertThat(settled.outcome()).isEqualTo(Outcome.APPROVED);
              assertThat(settled.by()).isNotNull();
              assertThat(settled.by().approver()).isEqualTo(first.id());
            });
    assertThat(stateOf(request)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void nobodyApprovesTheirOwnRequest() {
    var both = world.servicedesk();
    world.give(both, World.PROVIDER, Role.MEMBER);
    var request = inReview(both);

    assertThat(answer.approve(request.id(), both.id(), SLACK))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(stateOf(request)).isEqualTo(RequestState.DIGDIR_REVIEW);
  }

  @Test
  void whoIsNoLongerServicedeskCannotDecideAnOpenRequest() {
    var dismissed = world.servicedesk();
    var request = inReview(world.developer());
    world.dismiss(dismissed, World.DIRECTORATE, Role.SERVICEDESK);

    assertThat(answer.approve(request.id(), dismissed.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(approvals.decisions(request.id())).isEmpty();
  }

  @Test
  void fallbackApproversDecideOnlyAfterEscalation() {
    var leader = world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var request = inReview(world.developer());

    assertThat(answer.approve(request.id(), leader.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
    approvalStore.escalate(request.id());
    assertThat(answer.approve(request.id(), leader.id(), SLACK))
        .isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void rejectingNeedsAReasonThatFits() {
    var approver = world.servicedesk();
    var request = inReview(world.developer());

    assertThat(answer.reject(request.id(), approver.id(), "  ")).isInstanceOf(Answer.BadText.class);
    assertThat(answer.reject(request.id(), approver.id(), "x".repeat(1001)))
        .isInstanceOf(Answer.BadText.class);
    assertThat(answer.reject(request.id(), approver.id(), "Bruk et kortere navn"))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(requests.find(request.id()).orElseThrow().reason())
        .isEqualTo("Bruk et kortere navn");
  }

  @Test
  void oneQuestionIsOpenAtATimeAndOnlyTheRequesterAnswers() {
    var approver = world.servicedesk();
    var developer = world.developer();
    var request = inReview(developer);

    assertThat(answer.giveInformation(request.id(), developer.id(), "svar"))
        .isInstanceOf(Answer.QuestionMismatch.class);
    assertThat(answer.askForInformation(request.id(), approver.id(), "Hvorfor?"))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(answer.askForInformation(request.id(), approver.id(), "Hvorfor det?"))
        .isInstanceOf(Answer.QuestionMismatch.class);
    assertThat(answer.giveInformation(request.id(), approver.id(), "svar"))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(answer.giveInformation(request.id(), developer.id(), "Fordi vi har kart"))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(approvals.questions(request.id()))
        .singleElement()
        .satisfies(question -> assertThat(question.answer()).isEqualTo("Fordi vi har kart"));
  }

  @Test
  void theRequesterWithdrawsAndNobodyElse() {
    var developer = world.developer();
    var request = inReview(developer);

    assertThat(answer.withdraw(request.id(), world.developer().id()))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(answer.withdraw(request.id(), developer.id())).isInstanceOf(Answer.Recorded.class);
    assertThat(answer.approve(request.id(), world.servicedesk().id(), SLACK))
        .isInstanceOfSatisfying(
            Answer.AlreadySettled.class,
            settled -> assertThat(settled.outcome()).isEqualTo(Outcome.WITHDRAWN));
  }

  @Test
  void aRequestThatDoesNotExistIsUnknown() {
    assertThat(answer.approve(UUID.randomUUID(), world.servicedesk().id(), SLACK))
        .isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void ofTwoHundredRacesEachHasOneDecisionAndOneWhoIsTold() throws Exception {
    var one = world.servicedesk();
    var two = world.servicedesk();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int race = 0; race < 200; race++) {
        var request = inReview(world.developer());
        var start = new CountDownLatch(1);
        var racers = new ArrayList<Callable<Answer>>();
        racers.add(() -> answer.approve(request.id(), one.id(), SLACK));
        racers.add(() -> answer.reject(request.id(), two.id(), "nei"));
        var running =
            racers.stream()
                .map(racer ->
                    threads.submit(() -> {
                      start.await();
                      return racer.call();
                    }))
                .toList();
        start.countDown();
        var answers = new ArrayList<Answer>();
        for (var racer : running) {
          answers.add(racer.get());
        }

        assertThat(answers).filteredOn(Answer.Recorded.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.AlreadySettled.class::isInstance).hasSize(1);
        assertThat(approvals.decisions(request.id())).hasSize(1);
      }
    }
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aDecisionSaysHowSureItWasWhoMadeIt() {
    var approver = world.servicedesk();
    var bySlack = inReview(world.developer());
    var byLogIn = inReview(world.developer());

    answer.approve(bySlack.id(), approver.id(), SLACK);
    answer.approve(byLogIn.id(), approver.id(), new LoggedIn("idporten-loa-high", Instant.now()));

    assertThat(assurance(bySlack)).isEqualTo("SLACK");
    assertThat(assurance(byLogIn)).isEqualTo("IDPORTEN:idporten-loa-high");
  }

  private String assurance(Request request) {
    return jdbc.sql(
            """
            select assurance from decision join audit_trail on details ->> 'assurance' = assurance
            where request_id = :id and subject = :reference
            """)
        .param("id", request.id())
        .param("reference", request.reference())
        .query(String.class)
        .single();
  }

  private Request inReview(Person requester) {
    var ordered = (OrderOutcome.Ordered) orderPrefix.order(world.order("ver2"), requester.id());
    approvalStore.open(
        ordered.request().id(),
        Approver.SERVICEDESK,
        1,
        Instant.now().plusSeconds(3600),
        Approver.SERVICEDESK_LEADER);
    requestStore.move(ordered.request().id(), RequestState.DIGDIR_REVIEW, null);
    return requests.find(ordered.request().id()).orElseThrow();
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
