package no.portvakt.registry.right;

import static no.portvakt.registry.right.Right.API;
import static no.portvakt.registry.right.Right.INTEGRATION;
import static no.portvakt.registry.right.Right.SUPPLIER;
import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static no.portvakt.registry.role.Role.SERVICEDESK;
import static no.portvakt.registry.support.Some.ACTOR;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.right.RightOutcome.AlreadyOver;
import no.portvakt.registry.right.RightOutcome.Done;
import no.portvakt.registry.right.RightOutcome.NotAllowed;
import no.portvakt.registry.right.RightOutcome.Refused;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

@RegistryIT
class RightsIT extends RightsUnderTest {

  private static final Done NOTHING = new Done(Set.of());

  @Test
  void aRightIsHeldWhereItWasGiven() {
    assertThat(give(API, null)).isEqualTo(new Done(Set.of(API)));

    var holding = new RightHolding("prod", etat, ola, API, hilde, clock.instant(), null);
    assertThat(rights.of(ola)).containsExactly(holding);
    assertThat(rights.heldFor("prod", etat, PAGE).items()).containsExactly(holding);
    assertThat(rights.holds("prod", etat, ola, API)).isTrue();
    assertThat(rights.holds("ver2", etat, ola, API)).isFalse();
    assertThat(rights.holds("prod", organisation(), ola, API)).isFalse();
    assertThat(rights.holds("prod", etat, hilde, API)).isFalse();
    assertThat(rights.holds("prod", etat, ola, INTEGRATION)).isFalse();
  }

  @Test
  void rightsAreListedInOrder() {
    give(INTEGRATION, null);
    give(SUPPLIER, null);
    give(API, null);
    rights.give("ver2", etat, ola, API, hilde, null, CAUSE);

    assertThat(rights.of(ola))
        .extracting(RightHolding::environment, RightHolding::right)
        .containsExactly(
            tuple("prod", API),
            tuple("prod", INTEGRATION),
            tuple("prod", SUPPLIER),
            tuple("ver2", API));
  }

  @Test
  @Transactional
  void theServicedeskGivesAndTakesInThePlaceOfAMainAdministrator() {
    jdbc.sql("delete from installation").update();
    var kari = persons.register("Kari", Some.email(), ACTOR).id();
    roles.give(kari, organisation(), SERVICEDESK, ACTOR);

    assertThat(rights.give("prod", etat, ola, API, kari, null, CAUSE))
        .isEqualTo(new Done(Set.of(API)));
    assertThat(rights.take("prod", etat, ola, API, kari, CAUSE)).isEqualTo(new Done(Set.of(API)));
  }

  @Test
  void aRightIsHeldUntilItsEndAndNoLonger() {
    var end = clock.instant().plus(Duration.ofDays(30));
    give(API, end);
    give(INTEGRATION, null);

    assertThat(rights.holdsUntil("prod", etat, ola, API, end)).isTrue();
    assertThat(rights.holdsUntil("prod", etat, ola, API, end.plusSeconds(1))).isFalse();
    assertThat(rights.holdsUntil("prod", etat, ola, API, null)).isFalse();
    assertThat(rights.holdsUntil("prod", etat, ola, INTEGRATION, null)).isTrue();
    assertThat(rights.holdsUntil("prod", etat, ola, SUPPLIER, end)).isFalse();
  }

  @Test
  void onlyAMainAdministratorOfTheSameOrganisationGivesAndTakes() {
    var member = persons.register("Kari", Some.email(), ACTOR).id();
    roles.give(member, etat, MEMBER, ACTOR);
    var stranger = persons.register("Per", Some.email(), ACTOR).id();
    roles.give(stranger, organisation(), MAIN_ADMINISTRATOR, ACTOR);
    give(API, null);

    for (var giver : List.of(member, stranger, ola)) {
      assertThat(rights.give("prod", etat, ola, INTEGRATION, giver, null, CAUSE))
          .isEqualTo(new NotAllowed());
    }
    for (var taker : List.of(member, stranger)) {
      assertThat(rights.take("prod", etat, ola, API, taker, CAUSE)).isEqualTo(new NotAllowed());
    }
    assertThat(rights.of(ola)).extracting(RightHolding::right).containsExactly(API);
  }

  @Test
  void aMainAdministratorGivesHimselfARightToo() {
    assertThat(rights.give("prod", etat, hilde, API, hilde, null, CAUSE))
        .isEqualTo(new Done(Set.of(API)));
  }

  @Test
  void aRightThatHasRunOutIsNotHeldAndMayBeGivenAnew() {
    var first = in(1);
    give(API, first);
    assertThat(rights.holds("prod", etat, ola, API)).isTrue();

    clock.move(Duration.ofDays(1));

    assertThat(rights.holds("prod", etat, ola, API)).isFalse();
    assertThat(rights.of(ola)).isEmpty();
    assertThat(rights.heldFor("prod", etat, PAGE).items()).isEmpty();
    assertThat(take(API)).isEqualTo(NOTHING);
    assertThat(give(API, in(1))).isEqualTo(new Done(Set.of(API)));
    assertThat(audit()).last().asString().contains("\"API.before\":\"not held\"");
  }

  @Test
  void anEndIsInTheFuture() {
    assertThat(give(API, clock.instant())).isEqualTo(new AlreadyOver());
    assertThat(give(API, clock.instant().plusNanos(999))).isEqualTo(new AlreadyOver());
    assertThat(give(API, clock.instant().plusNanos(1_000))).isEqualTo(new Done(Set.of(API)));
  }

  @Test
  void givingAgainChangesTheEnd() {
    give(API, in(10));
    var later = in(20);

    assertThat(give(API, later)).isEqualTo(new Done(Set.of(API)));

    assertThat(rights.of(ola)).extracting(RightHolding::expires).containsExactly(later);
    assertThat(audit())
        .last()
        .isEqualTo(
            "right.changed system:test {\"API.after\":\"held until %s\",\"API.before\":\"held until %s\",\"environment\":\"prod\",\"organisation\":\"%s\"}"
                .formatted(later, in(10), etat));
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    var end = in(10);
    give(API, end);
    clock.move(Duration.ofMinutes(1));

    assertThat(give(API, end.plusNanos(1))).isEqualTo(NOTHING);

    assertThat(audit()).hasSize(1);
    assertThat(take(API)).isEqualTo(new Done(Set.of(API)));
    assertThat(take(API)).isEqualTo(NOTHING);
    assertThat(audit())
        .hasSize(2)
        .last()
        .isEqualTo(
            "right.taken system:test {\"API.after\":\"not held\",\"API.before\":\"held until %s\",\"environment\":\"prod\",\"organisation\":\"%s\"}"
                .formatted(end, etat));
  }

  @Test
  void aHolderGivesUpHisOwn() {
    give(API, null);

    assertThat(rights.take("prod", etat, ola, API, ola, CAUSE)).isEqualTo(new Done(Set.of(API)));

    assertThat(rights.holds("prod", etat, ola, API)).isFalse();
  }

  @Test
  void givenAndTakenByManyAtOnceItIsRecordedOnce() throws Exception {
    var given = Race.among(8, _ -> give(API, null));
    assertThat(given).filteredOn(new Done(Set.of(API))::equals).hasSize(1);
    assertThat(given).filteredOn(NOTHING::equals).hasSize(7);

    var taken = Race.among(8, _ -> take(API));
    assertThat(taken).filteredOn(new Done(Set.of(API))::equals).hasSize(1);
    assertThat(taken).filteredOn(NOTHING::equals).hasSize(7);
    assertThat(audit()).hasSize(2);
  }

  @Test
  void aReasonThatCannotBeRecordedChangesNothing() {
    var sensitive = new Cause(ACTOR, "for 01010750160");
    var refused = new Refused(List.of(new Violation("reason.sensitive", "reason")));

    assertThat(rights.give("prod", etat, ola, API, hilde, null, sensitive)).isEqualTo(refused);
    assertThat(rights.take("prod", etat, ola, API, hilde, sensitive)).isEqualTo(refused);
    assertThat(audit()).isEmpty();
  }

  @Test
  void nobodyAndNowhereHoldNoRights() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rights.give("ver3", etat, ola, API, hilde, null, CAUSE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rights.give("prod", etat, UUID.randomUUID(), API, hilde, null, CAUSE));
    assertThat(rights.of(UUID.randomUUID())).isEmpty();
  }
}
