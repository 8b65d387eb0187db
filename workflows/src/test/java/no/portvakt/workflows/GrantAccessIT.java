package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.access.GiveUpRights;
import no.portvakt.workflows.access.Reciprocity;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for rights from asking to holding, on the real engine. */
@SpringBootTest
class GrantAccessIT {

  private static final Cause TEST = Cause.of(new Actor.System("test"));

  @Autowired World world;
  @Autowired AskForAccess askForAccess;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired Rights rights;
  @Autowired Reciprocity reciprocity;
  @Autowired GiveUpRights giveUpRights;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("giveRightsHandler") JobHandler giveRights;

  @Autowired
  @Qualifier("warnOfEndHandler") JobHandler warnOfEnd;

  @DynamicPropertySource
  static void stack(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
    properties.add("portvakt.zeebe.grpc-address", () -> TestStack.engine().grpc());
  }

  @Test
  void anApprovedRequestEndsWithTheRightsHeld() {
    var administrator = administrator();
    var developer = world.developer();
    var lastDay = LocalDate.of(2999, 6, 30);
    var request = ask(developer, World.PROVIDER, lastDay, API, INTEGRATION, SUPPLIER);

    answer.approve(request.id(), administrator.id(), World.loggedIn());

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(rights.of(developer.id()))
        .extracting(RightHolding::right)
        .containsExactly(API, INTEGRATION, SUPPLIER);
    assertThat(rights.of(developer.id()))
        .allSatisfy(held -> {
          assertThat(held.environment()).isEqualTo("prod");
          assertThat(held.organisation()).isEqualTo(World.PROVIDER);
          assertThat(held.givenBy()).isEqualTo(administrator.id());
          assertThat(held.expires()).isEqualTo(ProductionAccess.endOf(lastDay));
        });
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void onlyAnotherHovedadministratorOfTheSameOrganisationDecides() {
    var administrator = administrator();
    var stranger = world.person(World.STRICT, Role.MAIN_ADMINISTRATOR);
    var request = ask(administrator, World.PROVIDER, null, API);
    var second = administrator();

    assertThat(approversOf(request)).contains(second).doesNotContain(stranger, administrator);
    assertThat(answer.approve(request.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.OwnRequest.class);
    for (var other : Set.of(stranger, world.developer(), world.servicedesk())) {
      assertThat(answer.approve(request.id(), other.id(), World.loggedIn()))
          .isInstanceOf(Answer.NotAllowed.class);
    }
    assertThat(rights.of(administrator.id())).isEmpty();

    assertThat(answer.approve(request.id(), second.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);

    awaitTold(request, Occasion.CLOSED);
    assertThat(holds(administrator, API)).isTrue();
  }

  @Test
  void slacksWordIsEnoughToRejectAndNotToApprove() {
    var administrator = administrator();
    var request = ask(world.developer(), World.PROVIDER, null, API);

    assertThat(answer.approve(request.id(), administrator.id(), Assurance.SLACK))
        .isInstanceOf(Answer.LogInNeeded.class);
    assertThat(approvals.decisions(request.id())).isEmpty();
    assertThat(answer.reject(request.id(), administrator.id(), "Ikke nå"))
        .isInstanceOf(Answer.Recorded.class);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
  }

  @Test
  void aHovedadministratorGivesUnasked() {
    var administrator = administrator();
    var developer = world.developer();
    var form = World.access(World.PROVIDER, developer, null, API);
    var offered = ((AccessOutcome.Asked) askForAccess.ask(form, administrator.id())).request();
    awaitTold(offered, Occasion.APPROVAL_WANTED);

    answer.approve(offered.id(), administrator.id(), World.loggedIn());

    awaitTold(offered, Occasion.CLOSED);
    assertThat(holds(developer, API)).isTrue();
    assertThat(rights.of(administrator.id())).isEmpty();
  }

  @Test
  void theServicedeskDecidesAtOnceWhereNobodyElseCan() {
    var servicedesk = world.servicedesk();
    var only = world.person(World.LEADERLESS, Role.MEMBER);
    var request = ask(only, World.LEADERLESS, null, API);
    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isTrue();
    assertThat(approversOf(request)).contains(servicedesk);

    answer.approve(request.id(), servicedesk.id(), World.loggedIn());

    awaitTold(request, Occasion.CLOSED);
    assertThat(rights.of(only.id()))
        .singleElement()
        .satisfies(held -> assertThat(held.givenBy()).isEqualTo(servicedesk.id()));
  }

  @Test
  void nothingIsGivenByWhoIsNoHovedadministratorAnyMore() {
    var administrator = administrator();
    var developer = world.developer();
    var request = ask(developer, World.PROVIDER, null, API);

    transaction.executeWithoutResult(status -> {
      answer.approve(request.id(), administrator.id(), World.loggedIn());
      world.dismiss(administrator, World.PROVIDER, Role.MAIN_ADMINISTRATOR);
    });

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("access.giver-gone");
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void allRightsAreGivenOrNone() {
    var administrator = administrator();
    var developer = world.developer();
    give(developer, INTEGRATION, administrator);
    var request = ask(developer, World.PROVIDER, null, API, SUPPLIER);

    transaction.executeWithoutResult(status -> {
      answer.approve(request.id(), administrator.id(), World.loggedIn());
      take(developer, INTEGRATION, administrator);
    });

    awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason())
        .isEqualTo("access.integration-gone");
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void aJobThatComesAgainGivesNothingAnew() throws Exception {
    var administrator = administrator();
    var developer = world.developer();
    var request = ask(developer, World.PROVIDER, null, API);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    awaitTold(request, Occasion.CLOSED);
    take(developer, API, administrator);

    giveRights.handle(jobOf(request));

    assertThat(holds(developer, API)).isFalse();
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void thoseWhoGiveEachOtherRightsAreFound() {
    var one = administrator();
    var two = administrator();
    var first = ask(one, World.PROVIDER, null, API);
    answer.approve(first.id(), two.id(), World.loggedIn());
    awaitTold(first, Occasion.CLOSED);
    var unrelated = ask(world.developer(), World.PROVIDER, null, API);
    answer.approve(unrelated.id(), one.id(), World.loggedIn());
    awaitTold(unrelated, Occasion.CLOSED);
    var second = ask(two, World.PROVIDER, null, INTEGRATION);
    answer.approve(second.id(), one.id(), World.loggedIn());
    awaitTold(second, Occasion.CLOSED);

    assertThat(reciprocity.of(second)).map(Request::id).hasValue(first.id());
    assertThat(reciprocity.of(first)).isEmpty();
    assertThat(reciprocity.of(unrelated)).isEmpty();
  }

  @Test
  void theHolderIsWarnedUnlessTheRightsWereRenewed() throws Exception {
    var administrator = administrator();
    var developer = world.developer();
    var lastDay = LocalDate.of(2999, 6, 30);
    var request = ask(developer, World.PROVIDER, lastDay, API);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    awaitTold(request, Occasion.CLOSED);

    var later = warnOfEnd.handle(jobOf(request));
    var told = announcer.about(request);
    give(developer, API, administrator);
    var never = warnOfEnd.handle(jobOf(request));

    assertThat(later)
        .containsEntry(
            "nextWarning", ProductionAccess.endOf(lastDay).minus(Duration.ofDays(14)).toString());
    assertThat(told).endsWith(Occasion.CLOSED, Occasion.RIGHTS_ENDING);
    assertThat(never).containsEntry("nextWarning", null);
    assertThat(announcer.about(request)).isEqualTo(told);
  }

  @Test
  void rightsAreGivenUpByTheirHolderOnly() {
    var administrator = administrator();
    var developer = world.developer();
    var request = ask(developer, World.PROVIDER, null, INTEGRATION, SUPPLIER);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    awaitTold(request, Occasion.CLOSED);

    assertThat(giveUpRights.giveUp(request.id(), administrator.id())).isEmpty();
    assertThat(giveUpRights.giveUp(request.id(), developer.id()))
        .containsExactlyInAnyOrder(INTEGRATION, SUPPLIER);
    assertThat(giveUpRights.giveUp(request.id(), developer.id())).isEmpty();
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void aWithdrawnRequestGivesNothing() {
    var administrator = administrator();
    var developer = world.developer();
    var request = ask(developer, World.PROVIDER, null, API);

    answer.withdraw(request.id(), developer.id());
    assertThat(answer.approve(request.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.AlreadySettled.class);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void ofTwoHovedadministratorsAtOnceOneDecides() throws Exception {
    var one = administrator();
    var two = administrator();
    var developer = world.developer();
    var request = ask(developer, World.PROVIDER, null, API);

    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers =
          threads.invokeAll(
              Set.<Callable<Answer>>of(
                  () -> answer.approve(request.id(), one.id(), World.loggedIn()),
                  () -> answer.approve(request.id(), two.id(), World.loggedIn())));

      assertThat(answers)
          .extracting(given -> given.get().getClass().getSimpleName())
          .containsExactlyInAnyOrder("Recorded", "AlreadySettled");
    }
    awaitTold(request, Occasion.CLOSED);
    assertThat(holds(developer, API)).isTrue();
    assertThat(approvals.decisions(request.id())).hasSize(1);
  }

  /** Asks, and waits until somebody has been asked to decide. */
  private Request ask(
      Person person, OrganisationNumber organisation, @Nullable LocalDate end, Right... wanted) {
    var form = World.access(organisation, person, end, wanted);
    var asked = (AccessOutcome.Asked) askForAccess.ask(form, person.id());
    awaitTold(asked.request(), Occasion.APPROVAL_WANTED);
    return requests.find(asked.request().id()).orElseThrow();
  }

  private Person administrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  private Set<Person> approversOf(Request request) {
    return approvals.approvers(request, approvals.of(request.id()).orElseThrow());
  }

  private void give(Person person, Right right, Person giver) {
    rights.give("prod", World.PROVIDER, person.id(), right, giver.id(), null, TEST);
  }

  private void take(Person person, Right right, Person taker) {
    rights.take("prod", World.PROVIDER, person.id(), right, taker.id(), TEST);
  }

  private static Job jobOf(Request request) {
    return new Job(
        (ActivatedJob)
            Proxy.newProxyInstance(
                ActivatedJob.class.getClassLoader(),
                new Class<?>[] {ActivatedJob.class},
                (job, method, arguments) ->
                    method.getReturnType() == long.class ? 1L : request.id().toString()));
  }

  private boolean holds(Person person, Right right) {
    return rights.holds("prod", World.PROVIDER, person.id(), right);
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(announcer.about(request)).contains(occasion));
  }
}
