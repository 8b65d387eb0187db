package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.AskProvider;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.delegation.MakeDelegable;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What may be asked for of delegations, and of providers whose scopes cannot be delegated. */
class AskForDelegationIT extends DelegationsOnTheEngine {

  @Autowired AskProvider askProvider;
  @Autowired MakeDelegable makeDelegable;

  @Autowired
  @Qualifier("lookAtScopeHandler") JobHandler lookAtScope;

  @Test
  void theProviderIsAskedOnceAndWhoeverAskedHearsWhenItCanBeDelegated() throws Exception {
    var scope = delegable.scope(null);
    var member = delegable.consumer(Role.MEMBER);
    var asked = askProvider(scope, member);
    var request = ((AskOutcome.Asked) asked).request();
    announcer.awaitTold(request, Occasion.PROVIDER_ASKED);
    assertThat(askProvider(scope, member))
        .isEqualTo(refused(new Violation("delegation.provider-asked-already", "scope")));
    assertThat(lookAtScope.handle(Jobs.of(request))).containsEntry("finished", false);

    assertThat(makeDelegable.make(request.id(), member.id()))
        .hasValue(new Violation("delegation.not-provider", "scope"));
    assertThat(makeDelegable.make(request.id(), delegable.provider().id())).isEmpty();

    assertThat(lookAtScope.handle(Jobs.of(request))).containsEntry("finished", true);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(askProvider(scope, member))
        .isEqualTo(refused(new Violation("delegation.delegable-already", "scope")));
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var scheme = delegable.scheme();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var good = form(scheme, Side.GIVER, null);

    assertRefused(with(good, "ver1", SUPPLIER.value()), giver, "environment.no-delegation");
    assertRefused(with(good, "nowhere", SUPPLIER.value()), giver, "environment.unknown");
    assertRefused(with(good, "ver2", CONSUMER.value()), giver, "delegation.same-party");
    assertRefused(with(good, "ver2", "991825827"), giver, "delegation.other-unknown");
    assertRefused(with(good, "ver2", World.LEADERLESS.value()), giver, "delegation.nobody-answers");
    assertRefused(good, delegable.consumer(Role.MEMBER), "delegation.not-administrator");
    assertRefused(good, world.developer(), "organisation.not-yours");
    assertRefused(of("nope:nope", good), giver, "delegation.scope-unknown");
    assertRefused(of(delegable.scope(null).value(), good), giver, "delegation.not-delegable");
    assertThat(ask.ask(good, UUID.randomUUID(), giver.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.scheme-changed", "scope")));
  }

  @Test
  void whatStandsOrIsAskedForIsNotAskedForAgain() {
    var scheme = delegable.scheme();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    asked(form(scheme, Side.GIVER, null), scheme, giver);
    assertThat(ask.ask(form(scheme, Side.GIVER, null), scheme.id(), giver.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.asked-already", "scope")));

    var other = delegable.scheme();
    delegated(other, null);

    assertRefused(form(other, Side.GIVER, null), giver, "delegation.stands-already");
  }

  private AskOutcome askProvider(ScopeName scope, Person person) {
    return askProvider.ask("ver2", CONSUMER.value(), scope.value(), person.id());
  }

  private void assertRefused(DelegationForm form, Person person, String code) {
    assertThat(ask.violations(form, person.id())).extracting(Violation::code).containsExactly(code);
  }

  private static DelegationForm with(DelegationForm form, String environment, String other) {
    return new DelegationForm(
        environment, form.own(), other, form.side(), form.scope(), form.reason(), form.lastDay());
  }
}
