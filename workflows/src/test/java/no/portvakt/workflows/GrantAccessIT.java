package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.Departures;
import no.portvakt.workflows.access.GiveUpRights;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for rights from asking to holding and to giving up, on the real engine. */
class GrantAccessIT extends OnTheEngine {

  private static final Cause TEST = Cause.of(new Actor.System("test"));

  @Autowired World world;
  @Autowired AccessWorld access;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired Rights rights;
  @Autowired GiveUpRights giveUpRights;
  @Autowired Departures departures;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("giveRightsHandler") JobHandler giveRights;

  @Autowired
  @Qualifier("warnOfEndHandler") JobHandler warnOfEnd;

  @Test
  void anApprovedRequestEndsWithTheRightsHeld() {
    var administrator = access.administrator();
    var developer = world.developer();
    var lastDay = LocalDate.of(2999, 6, 30);
    var request = access.ask(developer, World.PROVIDER, lastDay, API, INTEGRATION, SUPPLIER);

    answer.approve(request.id(), administrator.id(), World.loggedIn());

    announcer.awaitTold(request, Occasion.CLOSED);
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
  void nothingIsGivenToWhoHasLeft() {
    var administrator = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, API);
    departures.left(developer.id(), "test");

    answer.approve(request.id(), administrator.id(), World.loggedIn());

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("access.holder-gone");
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void nothingIsGivenByWhoIsNoHovedadministratorAnyMore() {
    var administrator = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, API);

    transaction.executeWithoutResult(status -> {
      answer.approve(request.id(), administrator.id(), World.loggedIn());
      world.dismiss(administrator, World.PROVIDER, Role.MAIN_ADMINISTRATOR);
    });

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("access.giver-gone");
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void allRightsAreGivenOrNone() {
    var administrator = access.administrator();
    var developer = world.developer();
    give(developer, INTEGRATION, administrator);
    var request = access.ask(developer, World.PROVIDER, null, API, SUPPLIER);

    transaction.executeWithoutResult(status -> {
      answer.approve(request.id(), administrator.id(), World.loggedIn());
      take(developer, INTEGRATION, administrator);
    });

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason())
        .isEqualTo("access.integration-gone");
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void aJobThatComesAgainGivesNothingAnew() throws Exception {
    var administrator = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, API);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    announcer.awaitTold(request, Occasion.CLOSED);
    take(developer, API, administrator);

    giveRights.handle(Jobs.of(request));

    assertThat(access.holds(developer, API)).isFalse();
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void theHolderIsWarnedUnlessTheRightsWereRenewed() throws Exception {
    var administrator = access.administrator();
    var developer = world.developer();
    var lastDay = LocalDate.of(2999, 6, 30);
    var request = access.ask(developer, World.PROVIDER, lastDay, API);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    announcer.awaitTold(request, Occasion.CLOSED);

    var later = warnOfEnd.handle(Jobs.of(request));
    var told = announcer.about(request);
    give(developer, API, administrator);
    var never = warnOfEnd.handle(Jobs.of(request));

    assertThat(later)
        .containsEntry(
            "nextWarning", ProductionAccess.endOf(lastDay).minus(Duration.ofDays(14)).toString());
    assertThat(told).endsWith(Occasion.CLOSED, Occasion.RIGHTS_ENDING);
    assertThat(never).containsEntry("nextWarning", null);
    assertThat(announcer.about(request)).isEqualTo(told);
  }

  @Test
  void rightsAreGivenUpByTheirHolderOnly() {
    var administrator = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, INTEGRATION, SUPPLIER);
    answer.approve(request.id(), administrator.id(), World.loggedIn());
    announcer.awaitTold(request, Occasion.CLOSED);

    assertThat(giveUpRights.giveUp(request.id(), administrator.id())).isEmpty();
    assertThat(giveUpRights.giveUp(request.id(), developer.id()))
        .containsExactlyInAnyOrder(INTEGRATION, SUPPLIER);
    assertThat(giveUpRights.giveUp(request.id(), developer.id())).isEmpty();
    assertThat(rights.of(developer.id())).isEmpty();
  }

  @Test
  void aWithdrawnRequestGivesNothing() {
    var administrator = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, API);

    answer.withdraw(request.id(), developer.id());
    assertThat(answer.approve(request.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.AlreadySettled.class);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(rights.of(developer.id())).isEmpty();
  }

  private void give(Person person, Right right, Person giver) {
    rights.give("prod", World.PROVIDER, person.id(), right, giver.id(), null, TEST);
  }

  private void take(Person person, Right right, Person taker) {
    rights.take("prod", World.PROVIDER, person.id(), right, taker.id(), TEST);
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
