package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.HandOn;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.membership.ApplicationOutcome;
import no.portvakt.workflows.membership.ApplyForMembership;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.prerequisites.Prerequisites;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each process from order to end on the real engine. */
class WholeProcessIT extends OnTheEngine {

  @Autowired World world;
  @Autowired OrderPrefix orderPrefix;
  @Autowired AnswerRequest answer;
  @Autowired HandOn handOn;
  @Autowired ApplyForMembership applyForMembership;
  @Autowired Prerequisites prerequisites;
  @Autowired Merkantile merkantile;
  @Autowired Prefixes prefixes;
  @Autowired Requests requests;
  @Autowired RecordingAnnouncer announcer;
  @Autowired List<JobHandler> handlers;

  @Test
  void anApprovedOrderForTestEndsWithThePrefixInTheRegistry() {
    var request = order(world.order("ver2"), world.developer());
    awaitTold(request, Occasion.APPROVAL_WANTED);

    answer.approve(request.id(), world.servicedesk().id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(prefixes.find("ver2", prefixOf(request)))
        .hasValueSatisfying(prefix -> {
          assertThat(prefix.owner()).isEqualTo(World.PROVIDER);
          assertThat(prefix.requestId()).isEqualTo(request.id());
        });
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().processInstanceKey()).isNotNull();
  }

  @Test
  void waitingForOnesTurnUsesUpNoRetries() {
    announcer.putOff(20);

    var request = order(world.order("ver2"), world.developer());

    awaitTold(request, Occasion.APPROVAL_WANTED);
  }

  @Test
  void questionAndAnswerArePassedOnBeforeTheRejection() {
    var developer = world.developer();
    var approver = world.servicedesk();
    var request = order(world.order("ver1"), developer);
    awaitTold(request, Occasion.APPROVAL_WANTED);

    answer.askForInformation(request.id(), approver.id(), "Hva skal det brukes til?");
    awaitTold(request, Occasion.INFORMATION_WANTED);
    answer.giveInformation(request.id(), developer.id(), "Kart");
    awaitTold(request, Occasion.INFORMATION_GIVEN);
    answer.reject(request.id(), approver.id(), "Dere har alt et prefiks");

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
    assertThat(prefixes.find("ver1", prefixOf(request))).isEmpty();
  }

  @Test
  void questionAndAnswerGivenBeforeTheEngineLooksAreBothPassedOn() {
    var developer = world.developer();
    var approver = world.servicedesk();
    var request = order(world.order("ver1"), developer);
    awaitTold(request, Occasion.APPROVAL_WANTED);

    answer.askForInformation(request.id(), approver.id(), "Hvorfor?");
    answer.giveInformation(request.id(), developer.id(), "Derfor");
    answer.approve(request.id(), approver.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void eachHandoverIsToldOnceBeforeTheDecision() {
    var one = world.servicedesk();
    var other = world.servicedesk();
    world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var request = order(world.order("ver1"), world.developer());
    awaitTold(request, Occasion.APPROVAL_WANTED);

    handOn.toPerson(request.id(), one.id(), other.id().toString(), "Jeg er bortreist");
    handOn.toFallback(request.id(), other.id(), "Jeg også");
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() ->
            assertThat(announcer.about(request))
                .containsExactly(Occasion.APPROVAL_WANTED, Occasion.HANDED_ON, Occasion.HANDED_ON));
    answer.approve(request.id(), one.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(announcer.about(request))
        .filteredOn(occasion -> occasion == Occasion.HANDED_ON)
        .hasSize(2);
  }

  /** As when the worker was halted, and another one did its job meanwhile. */
  @Test
  void aLookAtPrerequisitesThatComesTooLateTakesNoRequestBack() throws Exception {
    var request = order(world.order("ver2"), world.developer());
    awaitTold(request, Occasion.APPROVAL_WANTED);

    looking().handle(Jobs.of(request));

    assertThat(stateOf(request)).isEqualTo(RequestState.DIGDIR_REVIEW);
  }

  private JobHandler looking() {
    return handlers.stream()
        .filter(handler -> handler.type().equals("check-prerequisites"))
        .findAny()
        .orElseThrow();
  }

  @Test
  void anOrderForProductionWaitsForTermsAndMerkantileData() {
    var administrator = world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
    var request = order(world.order("prod"), world.developer());
    awaitTold(request, Occasion.PREREQUISITES_MISSING);
    assertThat(stateOf(request)).isEqualTo(RequestState.WAITING_TERMS);

    prerequisites.signTerms(World.PROVIDER, administrator.id());
    merkantile.saveProvider(
        "prod", World.PROVIDER, World.merkantile(), Cause.of(new Actor.System("test")));

    awaitTold(request, Occasion.APPROVAL_WANTED);
    answer.approve(request.id(), world.servicedesk().id(), SLACK);
    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void ofTwoOrganisationsOrdersForOnePrefixOneGetsItAndTheOtherIsTold() {
    var approver = world.servicedesk();
    var form = world.order("ver2");
    var first = order(form, world.developer());
    var administrator = world.person(World.STRICT, Role.MAIN_ADMINISTRATOR);
    var second = order(World.inNameOf(World.STRICT, form), administrator);
    awaitTold(first, Occasion.APPROVAL_WANTED);
    awaitTold(second, Occasion.APPROVAL_WANTED);

    answer.approve(first.id(), approver.id(), SLACK);
    var late = answer.approve(second.id(), approver.id(), SLACK);
    if (late instanceof Answer.PrefixTaken) {
      // the registry had it already when the second was approved: the approver rejects it instead
      answer.reject(second.id(), approver.id(), "Prefikset er tatt");
    }

    awaitTold(first, Occasion.CLOSED);
    awaitTold(second, Occasion.CLOSED);
    var owner = prefixes.find("ver2", prefixOf(first)).orElseThrow().requestId();
    boolean firstGotIt = owner.equals(first.id());
    var loser = firstGotIt ? second : first;
    assertThat(owner).isIn(first.id(), second.id());
    assertThat(stateOf(firstGotIt ? first : second)).isEqualTo(RequestState.CREATED);
    assertThat(stateOf(loser)).isEqualTo(RequestState.REJECTED);
  }

  @Test
  void aWithdrawnOrderEndsWithdrawnAlsoBeforeAnyoneReviewsIt() {
    var developer = world.developer();
    var inReview = order(world.order("ver2"), developer);
    awaitTold(inReview, Occasion.APPROVAL_WANTED);
    var atOnce = order(world.order("ver2"), developer);

    answer.withdraw(inReview.id(), developer.id());
    answer.withdraw(atOnce.id(), developer.id());

    awaitTold(inReview, Occasion.CLOSED);
    awaitTold(atOnce, Occasion.CLOSED);
    assertThat(stateOf(inReview)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(stateOf(atOnce)).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void theServicedeskConfirmsWhereADomainIsShared() {
    var newcomer = world.person(World.DIRECTORATE, Role.MEMBER);
    var applied = (ApplicationOutcome.Applied) applyForMembership.apply(newcomer, World.PROVIDER);
    awaitTold(applied.request(), Occasion.APPROVAL_WANTED);

    answer.approve(applied.request().id(), world.servicedesk().id(), SLACK);

    awaitTold(applied.request(), Occasion.CLOSED);
    assertThat(world.holds(newcomer, World.PROVIDER, Role.MEMBER)).isTrue();
  }

  private Request order(PrefixOrderForm form, Person person) {
    return ((OrderOutcome.Ordered) orderPrefix.order(form, person.id())).request();
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(announcer.about(request)).contains(occasion));
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }

  private static PrefixName prefixOf(Request request) {
    return new PrefixName(((PrefixOrder) request.subject()).prefix());
  }
}
