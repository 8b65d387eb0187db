package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides on requests for rights, and by what, on the real engine. */
class DecideAccessIT extends OnTheEngine {

  @Autowired World world;
  @Autowired AccessWorld access;
  @Autowired AskForAccess askForAccess;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired Rights rights;
  @Autowired RecordingAnnouncer announcer;

  @Test
  void onlyAnotherHovedadministratorOfTheSameOrganisationDecides() {
    var administrator = access.administrator();
    var stranger = world.person(World.STRICT, Role.MAIN_ADMINISTRATOR);
    var request = access.ask(administrator, World.PROVIDER, null, API);
    var second = access.administrator();

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

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(access.holds(administrator, API)).isTrue();
  }

  @Test
  void slacksWordIsEnoughToRejectAndNotToApprove() {
    var administrator = access.administrator();
    var request = access.ask(world.developer(), World.PROVIDER, null, API);

    assertThat(answer.approve(request.id(), administrator.id(), Assurance.SLACK))
        .isInstanceOf(Answer.LogInNeeded.class);
    assertThat(approvals.decisions(request.id())).isEmpty();
    assertThat(answer.reject(request.id(), administrator.id(), "Ikke nå"))
        .isInstanceOf(Answer.Recorded.class);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.REJECTED);
  }

  @Test
  void aHovedadministratorGivesUnasked() {
    var administrator = access.administrator();
    var developer = world.developer();
    var form = World.access(World.PROVIDER, developer, null, API);
    var offered = ((AccessOutcome.Asked) askForAccess.ask(form, administrator.id())).request();
    announcer.awaitTold(offered, Occasion.APPROVAL_WANTED);

    answer.approve(offered.id(), administrator.id(), World.loggedIn());

    announcer.awaitTold(offered, Occasion.CLOSED);
    assertThat(access.holds(developer, API)).isTrue();
    assertThat(rights.of(administrator.id())).isEmpty();
  }

  @Test
  void theServicedeskDecidesAtOnceWhereNobodyElseCan() {
    var servicedesk = world.servicedesk();
    var only = world.person(World.LEADERLESS, Role.MEMBER);
    var request = access.ask(only, World.LEADERLESS, null, API);
    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isTrue();
    assertThat(approversOf(request)).contains(servicedesk);

    answer.approve(request.id(), servicedesk.id(), World.loggedIn());

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(rights.of(only.id()))
        .singleElement()
        .satisfies(held -> assertThat(held.givenBy()).isEqualTo(servicedesk.id()));
  }

  @Test
  void ofTwoHovedadministratorsAtOnceOneDecides() throws Exception {
    var one = access.administrator();
    var two = access.administrator();
    var developer = world.developer();
    var request = access.ask(developer, World.PROVIDER, null, API);

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
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(access.holds(developer, API)).isTrue();
    assertThat(approvals.decisions(request.id())).hasSize(1);
  }

  private Set<Person> approversOf(Request request) {
    return approvals.approvers(request, approvals.of(request.id()).orElseThrow());
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
