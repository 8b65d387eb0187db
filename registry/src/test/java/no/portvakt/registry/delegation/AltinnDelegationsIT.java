package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.SameParty;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.delegation.FakeAltinn.Asked;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;

/** Delegations that Altinn keeps: giving them and taking them back. */
@RegistryIT
class AltinnDelegationsIT extends AltinnUnderTest {

  @Test
  void eachEnvironmentHasItsOwnSource() {
    var prods = facts.scope("prod", owner);
    var prod = scheme(schemes.create("prod", owner, form(null, prods), CAUSE));

    delegations.delegate("prod", prod, consumer, supplier, CAUSE);

    assertThat(delegations.covers("prod", prods, consumer, supplier)).isTrue();
    assertThat(delegations.keptHere("prod")).isTrue();
    assertThat(delegations.keptHere("ver2")).isFalse();
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void aSchemeIsAResourceThatAltinnHas() {
    assertThat(schemes.create("ver2", owner, form(null, scope), CAUSE))
        .isEqualTo(
            new SchemeOutcome.Refused(
                List.of(new Violation("scheme.resource.missing", "resource"))));
    assertThat(scheme).isEqualTo(AltinnResource.schemeId(resource));
  }

  @Test
  void aDelegationIsAltinnsToKeep() {
    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));

    var expected =
        new Delegation(
            "ver2", scheme, consumer, supplier, Set.of(scope), LittleAltinn.GIVEN_AT, resource);
    assertThat(delegations.of("ver2", scope, consumer, supplier, PAGE).items())
        .containsExactly(expected);
    assertThat(delegations.of("ver2", scope, null, null, PAGE).items()).containsExactly(expected);
    assertThat(delegations.offered("ver2", consumer, PAGE).items()).containsExactly(expected);
    assertThat(delegations.received("ver2", supplier, PAGE).items()).containsExactly(expected);
    assertThat(delegations.seenBy(owner, "ver2", scope, null, null, PAGE).items())
        .containsExactly(expected);
    assertThat(
            delegations.seenBy(Some.organisationNumber(), "ver2", scope, null, null, PAGE).items())
        .isEmpty();
    assertThat(
            jdbc.sql("select count(*) from delegation where scheme = :scheme")
                .param("scheme", scheme)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void givingAsksWhetherItMayFirst() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);

    assertThat(SERVER.asked())
        .filteredOn(asked -> !asked.uri().equals("/token"))
        .extracting(asked -> asked.method() + " " + lastOf(asked.uri()))
        .containsExactly("GET offered", "POST delegationcheck", "POST offered");
    assertThat(SERVER.asked())
        .filteredOn(asked -> !asked.uri().equals("/token"))
        .allMatch(asked -> "Bearer a.b.c".equals(asked.token()))
        .allMatch(asked -> consumer.value().equals(asked.party()));
  }

  @Test
  void givingAndTakingBackAreRecordedBeforeAndAfterAltinnIsAsked() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, CAUSE);

    assertThat(recorded())
        .containsExactly(
            "delegation.asked system:test {\"what\":\"give\"}",
            "delegation.given system:test {\"scopes.after\":\"%s\",\"scopes.before\":\"\"}"
                .formatted(scope),
            "delegation.asked system:test {\"what\":\"revoke\"}",
            ("delegation.revoked system:test {\"by\":\"receiver\",\"scopes.after\":\"\","
                    + "\"scopes.before\":\"%s\"}")
                .formatted(scope));
  }

  @Test
  void eitherSideTakesItBackOnItsOwnBehalf() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, CAUSE))
        .isEqualTo(new Done(false));

    assertThat(SERVER.asked())
        .filteredOn(asked -> asked.uri().endsWith("/revoke"))
        .extracting(Asked::party)
        .containsExactly(consumer.value(), supplier.value());
    assertThat(delegations.offered("ver2", consumer, PAGE).items()).isEmpty();
  }

  @Test
  void whatStandsAlreadyIsNeitherAskedForNorRecorded() {
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));

    assertThat(recorded()).hasSize(2);
    assertThat(SERVER.asked()).filteredOn(asked -> asked.method().equals("POST")).hasSize(2);
  }

  @Test
  void aSchemeThatIsNotKnownHereIsNotGivenButCanBeTakenBack() {
    altinn.give(consumer.value(), supplier.value(), "older_scheme");
    var older = AltinnResource.schemeId("older_scheme");

    assertThat(delegations.delegate("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new UnknownScheme());
    assertThat(delegations.offered("ver2", consumer, PAGE).items())
        .singleElement()
        .satisfies(delegation -> {
          assertThat(delegation.scheme()).isEqualTo(older);
          assertThat(delegation.scopes()).isEmpty();
        });
    assertThat(delegations.revoke("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));
    assertThat(delegations.revoke("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new UnknownScheme());
  }

  @Test
  void nobodyDelegatesToThemselvesThereEither() {
    assertThat(delegations.delegate("ver2", scheme, consumer, consumer, CAUSE))
        .isEqualTo(new SameParty());
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void ofManyWhoDelegateAtOnceOneDoes() throws Exception {
    var outcomes =
        Race.among(4, _ -> delegations.delegate("ver2", scheme, consumer, supplier, CAUSE));

    assertThat(outcomes).filteredOn(new Done(false)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Done(true)::equals).hasSize(3);
    assertThat(recorded()).hasSize(2);
  }

  @Test
  void givingAndTakingBackAtOnceTakeTurns() throws Exception {
    for (int round = 0; round < 5; round++) {
      Race.among(
          4,
          i ->
              i % 2 == 0
                  ? delegations.delegate("ver2", scheme, consumer, supplier, CAUSE)
                  : delegations.revoke("ver2", scheme, consumer, supplier, CAUSE));
    }

    var done =
        recorded().stream()
            .map(entry -> entry.split(" ", 2)[0])
            .filter(action -> !action.equals("delegation.asked"))
            .toList();
    for (int i = 0; i < done.size(); i++) {
      assertThat(done.get(i)).isEqualTo(i % 2 == 0 ? "delegation.given" : "delegation.revoked");
    }
    assertThat(altinn.given()).hasSize(done.size() % 2);
  }

  private static String lastOf(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
