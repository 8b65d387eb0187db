package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.Departures;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.access.Vacancies;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rights from being held to being taken, on the real engine. */
class RemoveAccessIT extends OnTheEngine {

  @Autowired World world;
  @Autowired RemoveAccess removeAccess;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired Rights rights;
  @Autowired Roles roles;
  @Autowired Departures departures;
  @Autowired Vacancies vacancies;
  @Autowired RecordingAnnouncer announcer;
  @Autowired TransactionTemplate transaction;

  @Test
  void aHovedadministratorTakesRightsAndWhatStandsOnThem() {
    var administrator = administrator();
    var holder = holding(administrator, API, INTEGRATION, SUPPLIER);
    var request = ask(administrator, removal(holder, INTEGRATION));

    assertThat(answer.approve(request.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(rights.of(holder.id())).extracting(RightHolding::right).containsExactly(API);
  }

  @Test
  void whoeverIsGoneLosesRolesAsWell() {
    var administrator = administrator();
    var holder = holding(administrator, API, INTEGRATION);
    var form =
        new RemovalForm(
            "prod", World.PROVIDER.value(), holder.id(), Set.of(), true, "Sluttet i mai");
    var request = ask(administrator, form);

    answer.approve(request.id(), administrator.id(), World.loggedIn());

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(rights.of(holder.id())).isEmpty();
    assertThat(world.holds(holder, World.PROVIDER, Role.MEMBER)).isFalse();
    assertThat(((AccessRemoval) request.subject()).rights()).containsExactly(API, INTEGRATION);
  }

  @Test
  void whatOneGivesUpIsGoneAtOnceAndToldOf() {
    var holder = holding(administrator(), API, INTEGRATION, SUPPLIER);

    var asked = (AccessOutcome.Asked) removeAccess.ask(removal(holder, INTEGRATION), holder.id());

    assertThat(rights.of(holder.id())).extracting(RightHolding::right).containsExactly(API);
    assertThat(asked.request().state()).isEqualTo(RequestState.CREATED);
    assertThat(((AccessRemoval) asked.request().subject()).rights())
        .containsExactly(INTEGRATION, SUPPLIER);
    announcer.awaitTold(asked.request(), Occasion.CLOSED);
    assertThat(announcer.about(asked.request())).containsExactly(Occasion.CLOSED);
  }

  @Test
  void whoeverHasLeftLosesEverythingOnce() {
    var administrator = administrator();
    var leaver = administrator();
    give(leaver, API, administrator);

    departures.left(leaver.id(), "test");
    departures.left(leaver.id(), "test");

    assertThat(rights.of(leaver.id())).isEmpty();
    assertThat(world.holds(leaver, World.PROVIDER, Role.MEMBER)).isFalse();
    var request = only(requests.ofRequester(leaver.id(), 9));
    assertThat(((AccessRemoval) request.subject()).administrator()).isTrue();
    announcer.awaitTold(request, Occasion.CLOSED);
  }

  @Test
  void whoeverHasLeftAndHeldNoRightLosesTheRoles() {
    var leaver = world.person(World.PROVIDER, Role.API_ADMINISTRATOR);

    departures.left(leaver.id(), "test");

    assertThat(world.holds(leaver, World.PROVIDER, Role.MEMBER)).isFalse();
    var request = only(requests.ofRequester(leaver.id(), 9));
    assertThat(request.environment()).isNull();
    announcer.awaitTold(request, Occasion.CLOSED);
  }

  @Test
  void whatNobodyHoldsAnyMoreIsVacant() {
    var servicedesk = world.servicedesk();
    var last = world.person(World.STRICT, Role.MAIN_ADMINISTRATOR);
    var other = world.person(World.STRICT, Role.MEMBER);
    for (var right : List.of(API, INTEGRATION)) {
      give(World.STRICT, last, right, servicedesk);
    }
    give(World.STRICT, other, API, servicedesk);
    var administrators = roles.holders(World.STRICT, Role.MAIN_ADMINISTRATOR);

    departures.left(last.id(), "test");

    var vacant = vacancies.of(only(requests.ofRequester(last.id(), 9)));
    assertThat(vacant).contains("INTEGRATION").doesNotContain("API");
    assertThat(vacant.contains("MAIN_ADMINISTRATOR")).isEqualTo(administrators.size() == 1);
  }

  @Test
  void nobodyDecidesAboutTheirOwnRights() {
    var administrator = administrator();
    var holder = administrator();
    give(holder, API, administrator);
    var request = ask(administrator, removal(holder, API));

    assertThat(answer.approve(request.id(), holder.id(), World.loggedIn()))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(answer.reject(request.id(), holder.id(), "Jeg trenger dem"))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(answer.withdraw(request.id(), holder.id())).isInstanceOf(Answer.NotAllowed.class);
    assertThat(rights.of(holder.id())).hasSize(1);
  }

  @Test
  void nothingIsTakenByWhoIsNoHovedadministratorAnyMore() {
    var administrator = administrator();
    var holder = holding(administrator, API);
    var request = ask(administrator, removal(holder, API));

    transaction.executeWithoutResult(status -> {
      answer.approve(request.id(), administrator.id(), World.loggedIn());
      world.dismiss(administrator, World.PROVIDER, Role.MAIN_ADMINISTRATOR);
    });

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("removal.taker-gone");
    assertThat(rights.of(holder.id())).hasSize(1);
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var administrator = administrator();
    var holder = holding(administrator, API);

    assertThat(violations(holder, removal(holder, SUPPLIER)))
        .containsExactly(new Violation("rights.not-held", "rights"));
    assertThat(violations(world.developer(), removal(holder, API)))
        .containsExactly(new Violation("removal.not-administrator", "holder"));
    assertThat(violations(administrator, removal(administrator, API)))
        .containsExactly(new Violation("removal.holds-nothing", "holder"));
    assertThat(violations(administrator, removal(holder)))
        .containsExactly(new Violation("rights.missing", "rights"));
    assertThat(violations(administrator, removal(holder, API, INTEGRATION)))
        .containsExactly(new Violation("rights.not-held", "rights"));
    assertThat(
            violations(
                administrator, new RemovalForm("mars", "1", holder.id(), Set.of(API), false, " ")))
        .containsExactly(
            new Violation("environment.unknown", "environment"),
            new Violation("organisation.unknown", "organisation"),
            new Violation("text.missing", "reason"));
  }

  @Test
  void oneRemovalIsOpenForAHolderAtATime() {
    var administrator = administrator();
    var holder = holding(administrator, API);
    ask(administrator, removal(holder, API));

    assertThat(violations(administrator(), removal(holder, API)))
        .containsExactly(new Violation("removal.asked-already", "holder"));
  }

  /** Asks, and waits until somebody has been asked to decide. */
  private Request ask(Person person, RemovalForm form) {
    var asked = (AccessOutcome.Asked) removeAccess.ask(form, person.id());
    announcer.awaitTold(asked.request(), Occasion.APPROVAL_WANTED);
    return asked.request();
  }

  private List<Violation> violations(Person person, RemovalForm form) {
    return ((AccessOutcome.Refused) removeAccess.ask(form, person.id())).violations();
  }

  private static RemovalForm removal(Person holder, Right... wanted) {
    return new RemovalForm(
        "prod", World.PROVIDER.value(), holder.id(), Set.of(wanted), false, "Trenger dem ikke");
  }

  private Person administrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  private Person holding(Person giver, Right... held) {
    var holder = world.developer();
    for (var right : held) {
      give(holder, right, giver);
    }
    return holder;
  }

  private static Request only(List<Request> requests) {
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }

  private void give(Person holder, Right right, Person giver) {
    give(World.PROVIDER, holder, right, giver);
  }

  private void give(OrganisationNumber organisation, Person holder, Right right, Person giver) {
    rights.give(
        "prod",
        organisation,
        holder.id(),
        right,
        giver.id(),
        null,
        Cause.of(new Actor.System("test")));
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
