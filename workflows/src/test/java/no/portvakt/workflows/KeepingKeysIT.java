package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.junit.jupiter.api.Test;

/** Who is told of keys that end, and who renews and replaces them. */
class KeepingKeysIT extends KeysOnTheEngine {

  @Test
  void whoRegisteredTheKeyIsToldForAsLongAsTheyBelongThere() {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var developer = person(Role.MEMBER);
    var points = List.of("drift@kartetaten.example");
    var stays = registeredBy(developer, "stays");
    var leaves = registeredBy(developer, "leaves");
    merkantile.saveProvider("ver2", owner, World.merkantile(), TEST);

    sweepAt(stays, Duration.ofDays(25));
    assertThat(awaitNotice(stays).owners()).containsExactly(developer);
    assertThat(awaitNotice(stays).points()).isEqualTo(points);
    world.dismiss(developer, owner, Role.MEMBER);
    sweepAt(leaves, Duration.ofDays(25));

    assertThat(awaitNotice(leaves).owners()).containsExactly(administrator);
  }

  @Test
  void theSoonestOfAPersonsKeysAreListedAndNoMoreThanWanted() {
    var developer = person(Role.MEMBER);
    var last = key("ver2", null, Duration.ofDays(40));
    var first = key("ver2", null, Duration.ofDays(20));
    var second = key("ver1", null, Duration.ofDays(30));

    assertThat(ownKeys.soonest(developer.id(), 2))
        .extracting(KeyRef::of)
        .containsExactly(first, second);
    assertThat(ownKeys.soonest(developer.id(), 3))
        .extracting(KeyRef::of)
        .containsExactly(first, second, last);
  }

  @Test
  void inProductionItTakesTheRight() {
    var administrator = person(Role.MAIN_ADMINISTRATOR);
    var developer = person(Role.MEMBER);
    var holder = person(Role.MEMBER);
    rights.give("prod", owner, holder.id(), Right.INTEGRATION, administrator.id(), null, TEST);
    var key = swept("prod", Duration.ofDays(20));

    assertThat(awaitNotice(key).owners()).containsExactly(holder);
    for (var other : List.of(administrator, developer)) {
      assertThat(changeKey.renew(key, other.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
      assertThat(changeKey.obstacle(key, other.id())).isPresent();
      assertThat(ownKeys.soonest(other.id(), 10)).isEmpty();
    }
    assertThat(ownKeys.soonest(holder.id(), 10)).extracting(KeyRef::of).containsExactly(key);
    assertThat(changeKey.obstacle(key, holder.id())).isEmpty();
    assertThat(changeKey.renew(key, holder.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aSuppliersPeopleKeepTheClientsThatItMade() {
    var supplier = organisationNumber();
    person(Role.MAIN_ADMINISTRATOR);
    register(supplier, false);
    var runner = world.person(supplier, Role.MEMBER);
    var stranger = world.person(World.STRICT, Role.MEMBER);
    var key = key("ver2", supplier, Duration.ofDays(20));

    sweep.run();

    assertThat(awaitNotice(key).owners()).containsExactly(runner);
    assertThat(changeKey.renew(key, stranger.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
    assertThat(ownKeys.soonest(runner.id(), 10)).extracting(KeyRef::of).containsExactly(key);
    assertThat(changeKey.renew(key, runner.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aStrictOrganisationLeavesAlsoTestToItsHovedadministrators() {
    register(owner, true);
    var administrator = world.person(owner, Role.MAIN_ADMINISTRATOR);
    var member = world.person(owner, Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(90));

    assertThat(changeKey.renew(key, member.id())).isInstanceOf(KeyAnswer.NotAllowed.class);
    assertThat(changeKey.renew(key, administrator.id())).isInstanceOf(KeyAnswer.Renewed.class);
  }

  @Test
  void aPrivateKeyIsRefusedAndStoredNowhere() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));
    var pair = PastedKeys.pair();
    var secret = PastedKeys.secretOf(pair);
    var whole = PastedKeys.jwk("fresh", pair).replace("}", ",\"d\":\"" + secret + "\"}");

    var answer = changeKey.replace(key, whole, developer.id());

    assertThat(answer)
        .isInstanceOfSatisfying(
            KeyAnswer.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.code()).isEqualTo("key.private")));
    assertThat(answer.toString()).doesNotContain(secret);
    assertThat(keys.of("ver2", key.client())).hasSize(1);
    assertThat(watches(key)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from audit_trail where details::text like :text")
                .param("text", "%" + secret + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aKeyThatBreaksARuleIsRefusedWithTheRule() {
    var developer = person(Role.MEMBER);
    var key = key("ver2", null, Duration.ofDays(20));

    assertThat(changeKey.replace(key, "hei", developer.id())).isInstanceOf(KeyAnswer.Refused.class);
    assertThat(changeKey.renew(new KeyRef("ver2", ClientId.random(), "a"), developer.id()))
        .isInstanceOf(KeyAnswer.Gone.class);
    assertThat(watches(key)).isEmpty();
  }
}
