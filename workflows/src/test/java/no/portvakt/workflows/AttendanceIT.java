package no.portvakt.workflows;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.Departures;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.access.RoleForm;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Absence;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Approval;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests of organisations where nobody is there to decide, on the real engine. */
class AttendanceIT extends DelegationsOnTheEngine {

  @Autowired AccessWorld access;
  @Autowired Organisations organisations;
  @Autowired Approvals approvals;
  @Autowired Departures departures;
  @Autowired RemoveAccess removals;
  @Autowired ChangeApiAdministrator roleChanges;
  @Autowired Rights rights;
  @Autowired ScopeWorld scopes;
  @Autowired ScopeAsking asking;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("warnOfEndHandler") JobHandler warnOfEnd;

  @Test
  void whereNoneIsInTheChatTheFallbackDecidesAtOnceAndTheyMayAsWell() {
    var organisation = organisation("317700105");
    var administrator = unreachable(world.person(organisation, Role.MAIN_ADMINISTRATOR));
    var servicedesk = world.servicedesk();
    double counted = counted("unreachable");

    var one = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);
    var other = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);

    assertThat(approval(one).absence()).isEqualTo(Absence.UNREACHABLE);
    assertThat(approvals.approvers(one, approval(one))).contains(administrator, servicedesk);
    assertThat(announcer.about(one)).containsExactly(Occasion.APPROVAL_WANTED);
    assertThat(audited(one)).containsExactly("{\"why\":\"unreachable\"}");
    assertThat(counted("unreachable")).isEqualTo(counted + 2);
    assertThat(answer.approve(one.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);
    assertThat(answer.approve(other.id(), servicedesk.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);
    announcer.awaitTold(one, Occasion.CLOSED);
    announcer.awaitTold(other, Occasion.CLOSED);
  }

  @Test
  void oneWhoIsInTheChatIsEnough() {
    var organisation = organisation("317700113");
    unreachable(world.person(organisation, Role.MAIN_ADMINISTRATOR));
    world.person(organisation, Role.MAIN_ADMINISTRATOR);

    var request = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);

    assertThat(approval(request).absence()).isNull();
    assertThat(approval(request).isEscalated()).isFalse();
  }

  @Test
  void whenTheLastOneLeavesTheFallbackDecidesAtOnceAndItIsToldOnce() {
    var organisation = organisation("317700121");
    var first = world.person(organisation, Role.MAIN_ADMINISTRATOR);
    var last = world.person(organisation, Role.MAIN_ADMINISTRATOR);
    var request = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);
    var servicedesk = world.servicedesk();

    departures.left(first.id(), "test");
    assertThat(answer.approve(request.id(), servicedesk.id(), World.loggedIn()))
        .isInstanceOf(Answer.NotAllowed.class);
    departures.left(last.id(), "test");

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(approval(request).absence()).isEqualTo(Absence.VACANT);
    departures.left(world.person(organisation, Role.API_ADMINISTRATOR).id(), "test");
    assertThat(answer.approve(request.id(), servicedesk.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(announcer.about(request))
        .containsExactly(Occasion.APPROVAL_WANTED, Occasion.NOBODY_LEFT, Occasion.CLOSED);
    assertThat(audited(request)).containsExactly("{\"why\":\"vacant\"}");
  }

  @Test
  void whenOnlyThoseOutOfTheChatAreLeftThatIsTheReason() {
    var organisation = organisation("317700148");
    var here = world.person(organisation, Role.MAIN_ADMINISTRATOR);
    var away = unreachable(world.person(organisation, Role.MAIN_ADMINISTRATOR));
    var request = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);
    assertThat(approval(request).absence()).isNull();

    var form = new RemovalForm("prod", organisation.value(), here.id(), Set.of(), true, "Sluttet");
    hold(here, organisation);
    var removal = ((AccessOutcome.Asked) removals.ask(form, away.id())).request();
    announcer.awaitTold(removal, Occasion.APPROVAL_WANTED);
    answer.approve(removal.id(), away.id(), World.loggedIn());

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(approval(request).absence()).isEqualTo(Absence.UNREACHABLE);
    assertThat(approval(request).isEscalated()).isTrue();
  }

  @Test
  void aSupplierWhoLosesItsLastHovedadministratorIsToldOfThoughNobodyStandsIn() {
    var supplier = organisation("317700156");
    var last = world.person(supplier, Role.MAIN_ADMINISTRATOR);
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var form =
        new DelegationForm(
            "ver2",
            CONSUMER.value(),
            supplier.value(),
            Side.GIVER,
            scopeOf(scheme).value(),
            "De drifter systemet",
            null);
    var request = asked(form, scheme, giver);
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);

    departures.left(last.id(), "test");

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(approval(request).absence()).isEqualTo(Absence.VACANT);
    assertThat(answer.approve(request.id(), world.servicedesk().id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
    var next = world.person(supplier, Role.MAIN_ADMINISTRATOR);
    assertThat(answer.approve(request.id(), next.id(), SLACK)).isInstanceOf(Answer.Recorded.class);
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(announcer.about(request)).containsOnlyOnce(Occasion.NOBODY_LEFT);
  }

  @Test
  void aRoleThatIsTakenBackCountsAsWell() {
    var consumer = organisation("317700180");
    var away = unreachable(world.person(consumer, Role.MAIN_ADMINISTRATOR));
    var here = world.person(consumer, Role.API_ADMINISTRATOR);
    var scheme = delegable.scheme();
    var form =
        new DelegationForm(
            "ver2",
            SUPPLIER.value(),
            consumer.value(),
            Side.RECEIVER,
            scopeOf(scheme).value(),
            "Vi drifter systemet",
            null);
    var request = asked(form, scheme, delegable.supplier(Role.MEMBER));
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    assertThat(approval(request).absence()).isNull();

    roleChanges.dismiss(new RoleForm(consumer.value(), here.id(), "Byttet jobb"), away.id());

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(approval(request).absence()).isEqualTo(Absence.UNREACHABLE);
  }

  @Test
  void aRightThatHasRunOutBringsInTheOthersOfTheSameOrganisation() throws Exception {
    var owner = organisation("317700199");
    var administrator = world.person(owner, Role.MAIN_ADMINISTRATOR);
    var lastDay = LocalDate.of(2999, 6, 30);
    var held = access.ask(world.person(owner, Role.MEMBER), owner, lastDay, API);
    answer.approve(held.id(), administrator.id(), World.loggedIn());
    announcer.awaitTold(held, Occasion.CLOSED);
    var request = asking.ask(scopes.scope("prod", owner));
    assertThat(approval(request).isEscalated()).isFalse();

    runOut(held);
    warnOfEnd.handle(Jobs.of(held));

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(approval(request).absence()).isNull();
    assertThat(answer.approve(request.id(), administrator.id(), World.loggedIn()))
        .isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void whatCannotBeToldAtOnceIsToldOnceLater() {
    var organisation = organisation("317700202");
    var last = world.person(organisation, Role.MAIN_ADMINISTRATOR);
    var request = access.ask(world.person(organisation, Role.MEMBER), organisation, null, API);

    announcer.beAway(true);
    departures.left(last.id(), "test");
    await().atMost(Duration.ofSeconds(60)).until(() -> approval(request).absence() != null);
    announcer.beAway(false);

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
    assertThat(announcer.about(request)).containsOnlyOnce(Occasion.NOBODY_LEFT);
    assertThat(audited(request)).hasSize(1);
  }

  /** As if the last day of the rights had been long ago. */
  private void runOut(Request held) {
    jdbc.sql(
            """
            update request set subject = jsonb_set(subject, '{lastDay}', '"2026-01-02"')
             where id = :id
            """)
        .param("id", held.id())
        .update();
    jdbc.sql(
            """
            update right_holding set given_at = '2026-01-01', expires = '2026-01-03'
             where person = :person
            """)
        .param("person", held.requester())
        .update();
  }

  /** One whose people no other test makes or sends away. */
  private OrganisationNumber organisation(String number) {
    var organisation = OrganisationNumber.of(number);
    world.developer();
    organisations.register(
        new Organisation(organisation, "Etat " + number, Set.of(), null, null, false),
        new Actor.System("test"));
    return organisation;
  }

  private Person unreachable(Person person) {
    announcer.cannotReach(person);
    return person;
  }

  private void hold(Person person, OrganisationNumber organisation) {
    var cause = Cause.of(new Actor.System("test"));
    rights.give("prod", organisation, person.id(), API, person.id(), null, cause);
  }

  private Approval approval(Request request) {
    return approvals.of(request.id()).orElseThrow();
  }

  private List<String> audited(Request request) {
    return jdbc.sql(
            """
            select convert_from(details, 'UTF8') as details from audit_event
             where subject = :reference and action = 'request.nobody-decides'
            """)
        .param("reference", request.reference())
        .query((row, index) -> row.getString("details"))
        .list();
  }

  private double counted(String why) {
    return meters
        .counter("portvakt.requests.unattended", "kind", "production-access", "why", why)
        .count();
  }
}
