package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.workflows.access.Departures;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.AskProvider;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Delegations of underenheter, whose hovedenhet acts for them, on the real engine. */
class DelegateForUnitIT extends DelegationsOnTheEngine {

  private static final Cause CAUSE = Cause.of(new Actor.System("test"));
  private static final OrganisationNumber UNIT = OrganisationNumber.of("974762005");
  private static final OrganisationNumber MOVING = OrganisationNumber.of("974762013");
  private static final OrganisationNumber ANOTHERS = OrganisationNumber.of("974762021");

  @Autowired Organisations organisations;
  @Autowired Units units;
  @Autowired Accesses accesses;
  @Autowired Approvals approvals;
  @Autowired AskProvider provider;
  @Autowired Departures departures;

  @Test
  void anAdministratorOfTheHovedenhetDelegatesForItAndRevokes() {
    for (var role : new Role[] {Role.MAIN_ADMINISTRATOR, Role.API_ADMINISTRATOR}) {
      var giver = delegable.consumer(role);
      attach(UNIT, CONSUMER);
      var scheme = shared(UNIT);
      var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
      var request = offered(form(UNIT, SUPPLIER, scheme), scheme, giver);
      assertThat(request.organisation()).isEqualTo(UNIT);

      answer.approve(request.id(), receiver.id(), SLACK);

      announcer.awaitTold(request, Occasion.CLOSED);
      assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
      assertThat(isDelegated(scheme, UNIT, SUPPLIER)).isTrue();
      assertThat(isDelegated(scheme)).isFalse();

      var revoked = revoke.revoke("ver2", scheme.id(), UNIT, SUPPLIER, giver.id(), SLACK);

      announcer.awaitTold(((AskOutcome.Asked) revoked).request(), Occasion.CLOSED);
      assertThat(isDelegated(scheme, UNIT, SUPPLIER)).isFalse();
    }
  }

  @Test
  void itIsDelegatedToTheHovedenhetWhenAnotherThereAccepts() {
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var other = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    attach(UNIT, CONSUMER);
    var scheme = shared(UNIT);
    var request = offered(form(UNIT, CONSUMER, scheme), scheme, giver);
    assertThat(answer.approve(request.id(), giver.id(), SLACK))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(isDelegated(scheme, UNIT, CONSUMER)).isFalse();

    answer.approve(request.id(), other.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme, UNIT, CONSUMER)).isTrue();
  }

  @Test
  void aHovedenhetWithOneHovedadministratorHasNobodyToAccept() {
    var alone = OrganisationNumber.of("974762048");
    register(alone);
    attach(ANOTHERS, alone);
    var only = world.person(alone, Role.MAIN_ADMINISTRATOR);
    var scheme = shared(ANOTHERS);

    assertThat(ask.violations(form(ANOTHERS, alone, scheme), only.id()))
        .containsExactly(new Violation("delegation.nobody-answers", "other"));
  }

  @Test
  void aSupplierAsksAndTheHovedenhetApproves() {
    var administrator = delegable.consumer(Role.API_ADMINISTRATOR);
    var member = delegable.consumer(Role.MEMBER);
    attach(UNIT, CONSUMER);
    var scheme = shared(UNIT);
    var form = of(SUPPLIER, UNIT, Side.RECEIVER, scheme);
    var request = offered(form, scheme, delegable.supplier(Role.MEMBER));
    assertThat(approvals.approvers(request, approvals.of(request.id()).orElseThrow()))
        .contains(administrator)
        .doesNotContain(member);
    assertThat(answer.approve(request.id(), member.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);

    answer.approve(request.id(), administrator.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme, UNIT, SUPPLIER)).isTrue();
  }

  @Test
  void accessThatItLacksIsAskedForInItsNameByTheHovedenhet() {
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    attach(UNIT, CONSUMER);
    var scheme = delegable.scheme();
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offered(form(UNIT, SUPPLIER, scheme), scheme, giver);
    answer.approve(request.id(), receiver.id(), SLACK);
    var access = accessWithin(request);
    assertThat(access.organisation()).isEqualTo(UNIT);
    assertThat(access.requester()).isEqualTo(giver.id());

    answer.approve(access.id(), delegable.provider().id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme, UNIT, SUPPLIER)).isTrue();
  }

  @Test
  void theHovedenhetAsksTheProviderToMakeAScopeDelegable() {
    var giver = delegable.consumer(Role.API_ADMINISTRATOR);
    var member = delegable.consumer(Role.MEMBER);
    attach(UNIT, CONSUMER);
    var scope = delegable.scope(null).value();

    assertThat(provider.ask("ver2", UNIT.value(), scope, member.id()))
        .isInstanceOf(AskOutcome.Refused.class);
    assertThat(provider.ask("ver2", UNIT.value(), scope, giver.id()))
        .isInstanceOf(AskOutcome.Asked.class);
  }

  @Test
  void nobodyDelegatesForAnothersUnderenhetOrAsAMemberOfTheHovedenhet() {
    var ours = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var member = delegable.consumer(Role.MEMBER);
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    attach(UNIT, CONSUMER);
    register(ANOTHERS);
    var notYours = new Violation("organisation.not-yours", "organisation");
    var scheme = shared(UNIT);

    assertThat(ask.violations(form(ANOTHERS, SUPPLIER, scheme), ours.id()))
        .containsExactly(notYours);
    assertThat(ask.violations(form(UNIT, SUPPLIER, scheme), member.id())).containsExactly(notYours);
    assertThat(ask.violations(of(UNIT, SUPPLIER, Side.RECEIVER, scheme), ours.id()))
        .containsExactly(notYours);
  }

  @Test
  void whatItsFormerHovedenhetBeganIsNotCarriedOutAndNobodyThereRevokes() {
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    attach(MOVING, CONSUMER);
    var scheme = shared(MOVING);
    var request = offered(form(MOVING, SUPPLIER, scheme), scheme, giver);
    attach(MOVING, World.PROVIDER);

    answer.approve(request.id(), receiver.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason())
        .isEqualTo("delegation.giver-gone");
    assertThat(isDelegated(scheme, MOVING, SUPPLIER)).isFalse();
    assertThat(ask.violations(form(MOVING, SUPPLIER, scheme), giver.id()))
        .containsExactly(new Violation("organisation.not-yours", "organisation"));
    assertThat(revoke.revoke("ver2", scheme.id(), MOVING, SUPPLIER, giver.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
  }

  @Test
  void aHovedenhetThatLosesItsLastAdministratorHasItsUnderenhetersDecisionsLookedAtAgain() {
    var alone = OrganisationNumber.of("974762056");
    register(alone);
    var only = world.person(alone, Role.MAIN_ADMINISTRATOR);
    attach(MOVING, alone);
    var scheme = shared(MOVING);
    var form = of(SUPPLIER, MOVING, Side.RECEIVER, scheme);
    var request = offered(form, scheme, delegable.supplier(Role.MEMBER));

    departures.left(only.id(), "test");

    announcer.awaitTold(request, Occasion.NOBODY_LEFT);
  }

  private Request offered(DelegationForm form, DelegationScheme scheme, Person person) {
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = asked(form, scheme, person);
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    return request;
  }

  private DelegationScheme shared(OrganisationNumber consumer) {
    var scheme = delegable.scheme();
    accesses.grant("ver2", World.PROVIDER, scopeOf(scheme), consumer, CAUSE);
    return scheme;
  }

  private void attach(OrganisationNumber unit, OrganisationNumber parent) {
    world.developer();
    register(unit);
    units.attach(unit, parent, CAUSE);
    assertThat(units.parentOf(unit)).contains(parent);
  }

  private void register(OrganisationNumber number) {
    organisations.register(
        new Organisation(number, "Enheten " + number, Set.of(), null, null, false), CAUSE.actor());
  }

  private static DelegationForm form(
      OrganisationNumber consumer, OrganisationNumber supplier, DelegationScheme scheme) {
    return of(consumer, supplier, Side.GIVER, scheme);
  }

  private static DelegationForm of(
      OrganisationNumber own, OrganisationNumber other, Side side, DelegationScheme scheme) {
    return new DelegationForm(
        "ver2",
        own.value(),
        other.value(),
        side,
        scopeOf(scheme).value(),
        "De drifter systemet",
        null);
  }

  private boolean isDelegated(
      DelegationScheme scheme, OrganisationNumber consumer, OrganisationNumber supplier) {
    return delegations.covers("ver2", scopeOf(scheme), consumer, supplier);
  }
}
