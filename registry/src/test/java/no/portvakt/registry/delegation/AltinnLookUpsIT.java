package no.portvakt.registry.delegation;

import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Portvakt takes for delegated where Altinn keeps the delegations. */
@RegistryIT
class AltinnLookUpsIT extends AltinnUnderTest {

  @Autowired Readiness readiness;
  @Autowired MovableClock clock;

  @Test
  void aYesIsRememberedForAMinuteAndANoIsNot() {
    assertThat(covers()).isFalse();
    altinn.give(consumer.value(), supplier.value(), resource);
    assertThat(covers()).isTrue();
    altinn.takeBack(consumer.value(), supplier.value(), resource);

    clock.move(Duration.ofSeconds(59));
    assertThat(covers()).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(covers()).isFalse();
  }

  @Test
  void whatIsTakenBackThroughPortvaktIsForgottenAtOnce() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(covers()).isTrue();

    delegations.revoke("ver2", scheme, consumer, supplier, CAUSE);

    assertThat(covers()).isFalse();
  }

  @Test
  void anAnswerToSomethingElseIsNoYes() {
    altinn.answerInstead(
        "delegations",
        200,
        """
        [{"consumer_org":"%1$s","supplier_org":"%3$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%3$s","supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["kart:x"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":null,"resourceid":"a123"},
         {"consumer_org":"123456789","supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%4$s"]},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%4$s"],
          "delegation_scheme_Id":"no uuid"},
         {"supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"}]
        """
            .formatted(consumer, supplier, Some.organisationNumber(), scope));

    assertThat(covers()).isFalse();
    assertThat(delegations.of("ver2", scope, consumer, supplier, PAGE).items()).isEmpty();
  }

  @Test
  void anOlderSchemeIsKnownByItsOwnIdAndTimesAreReadInEachForm() {
    var id = UUID.randomUUID();
    altinn.answerInstead(
        "delegations",
        200,
        """
        [{"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s","no scope",null],
          "delegation_scheme_Id":"%4$s","created":"2026-09-27T15:02:23.7860720+02:00"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],
          "resourceid":"%5$s","created":"0001-01-01T00:00:00"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],
          "resourceid":"a123","created":"yesterday"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],"resourceid":"b123"}]
        """
            .formatted(consumer, supplier, scope, id, resource));

    assertThat(delegations.of("ver2", scope, consumer, supplier, PAGE).items())
        .containsExactlyInAnyOrder(
            delegation(id, Instant.parse("2026-09-27T13:02:23.786072Z"), null),
            delegation(scheme, Instant.parse("0001-01-01T00:00:00Z"), resource),
            delegation(AltinnResource.schemeId("a123"), Instant.EPOCH, "a123"),
            delegation(AltinnResource.schemeId("b123"), Instant.EPOCH, "b123"));
  }

  @Test
  void readinessAsksAltinnAnew() {
    facts.access("ver2", owner, scope, consumer, AccessState.APPROVED);
    var client = facts.client("ver2", supplier, "maskinporten", scope);
    facts.key("ver2", client, clock.instant().plus(Duration.ofDays(30)));
    altinn.give(consumer.value(), supplier.value(), resource);
    assertThat(covers()).isTrue();
    assertThat(readiness.check("ver2", scope, consumer, supplier).isReady()).isTrue();

    altinn.takeBack(consumer.value(), supplier.value(), resource);

    assertThat(covers()).isTrue();
    assertThat(readiness.check("ver2", scope, consumer, supplier).missing())
        .extracting(Missing::part)
        .containsExactly(ReadinessPart.DELEGATION);
  }

  @Test
  void aDelegationProvesASchemeThatIsNotKnownHere() {
    var other = facts.scope("ver2", owner);
    altinn.scopes("older_scheme", other);
    altinn.give(consumer.value(), supplier.value(), "older_scheme");

    var report = readiness.check("ver2", other, consumer, supplier);

    assertThat(report.partsInPlace())
        .containsExactly(ReadinessPart.SCOPE, ReadinessPart.SCHEME, ReadinessPart.DELEGATION);
  }

  @Test
  void anAltinnThatIsAwayCostsItsOwnEnvironmentTheReportAndOthersAWarningOnly() {
    altinn.answerInstead("delegations", 503, "");
    var prods = facts.scope("prod", owner);

    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> readiness.check("ver2", scope, consumer, supplier));
    assertThat(readiness.check("prod", prods, consumer, supplier).warnings()).isEmpty();
  }
}
