package no.portvakt.registry.person;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryIT
class AccountChecksIT {

  private static final Duration DAY = Duration.ofDays(1);

  @Autowired AccountChecks checks;
  @Autowired Persons persons;
  @Autowired Organisations organisations;
  @Autowired Roles roles;
  @Autowired Rights rights;
  @Autowired MovableClock clock;

  private final String workspace = "T" + UUID.randomUUID();

  @Test
  void whoeverHoldsNothingIsNotLookedUp() {
    var organisation = organisation();
    var holder = someone();
    roles.give(holder.id(), organisation, Role.MEMBER, ACTOR);
    someone();
    var administrator = persons.register("Hilde Direktør", Some.email(), ACTOR);
    roles.give(administrator.id(), organisation, Role.MAIN_ADMINISTRATOR, ACTOR);
    var righted = someone();
    roles.give(righted.id(), organisation, Role.MEMBER, ACTOR);
    give(righted, administrator, organisation, clock.instant().plus(DAY));
    roles.take(righted.id(), organisation, Role.MEMBER, ACTOR);

    assertThat(take(9)).containsExactlyInAnyOrder(accountOf(holder), accountOf(righted));

    clock.move(DAY.plusHours(1));
    assertThat(take(9)).containsExactly(accountOf(holder));
  }

  @Test
  void whatWasTakenIsDueAgainWhenItsLeaseIsOverAndWhatWasLookedUpLater() {
    var organisation = organisation();
    var silent = someone();
    var seen = someone();
    for (var one : Set.of(silent, seen)) {
      roles.give(one.id(), organisation, Role.MEMBER, ACTOR);
    }
    assertThat(take(9)).hasSize(2);
    checks.checked(accountOf(seen), DAY);
    assertThat(take(9)).isEmpty();

    clock.move(AccountChecks.LEASE);
    assertThat(take(9)).containsExactly(accountOf(silent));

    checks.checked(accountOf(silent), DAY.multipliedBy(2));
    clock.move(DAY);
    assertThat(take(9)).containsExactly(accountOf(seen));
  }

  @Test
  void otherWorkspacesAreLeftAlone() {
    var person = someone();
    roles.give(person.id(), organisation(), Role.MEMBER, ACTOR);

    assertThat(checks.take(Set.of("T" + UUID.randomUUID()), 9)).isEmpty();
    assertThat(take(9)).containsExactly(accountOf(person));
  }

  @Test
  void howeverManyLookAtOnceEachAccountIsOnes() throws Exception {
    var organisation = organisation();
    for (int i = 0; i < 20; i++) {
      roles.give(someone().id(), organisation, Role.MEMBER, ACTOR);
    }

    var taken = Race.among(4, _ -> take(8));

    assertThat(taken.stream().flatMap(Collection::stream))
        .hasSizeBetween(8, 20)
        .doesNotHaveDuplicates();
    assertThat(taken).allSatisfy(page -> assertThat(page.size()).isLessThanOrEqualTo(8));
  }

  private List<Account> take(int most) {
    return checks.take(Set.of(workspace), most);
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }

  /** With an account in the test's own workspace. */
  private Person someone() {
    var person = persons.register("Ola Utvikler", Some.email(), ACTOR);
    persons.link(new Account(workspace, Some.account().user()), person.id(), ACTOR);
    return person;
  }

  private Account accountOf(Person person) {
    return persons.accountsOf(person.id()).getFirst();
  }

  private void give(Person holder, Person giver, OrganisationNumber organisation, Instant until) {
    rights.give("prod", organisation, holder.id(), Right.API, giver.id(), until, Cause.of(ACTOR));
  }
}
