package no.portvakt.registry.delegation;

import static no.portvakt.registry.support.Some.ACTOR;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.RefusedBySource;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;

/** What Altinn refuses to do, or leaves in doubt. */
@RegistryIT
class AltinnRefusalsIT extends AltinnUnderTest {

  @Test
  void whatAltinnChecksAndRefusesIsNotTried() {
    altinn.answerInstead(
        "delegationcheck", 200, FakeAltinn.recorded("delegationcheck-not-delegable"));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Authenticated user does not meet the required security level for resource."
                    + " Minimum authentication level is 3"));
    assertThat(recorded())
        .containsExactly(
            "delegation.asked system:test {\"what\":\"give\"}",
            "delegation.refused system:test {\"what\":\"give\"}");
    assertThat(altinn.given()).isEmpty();
  }

  @Test
  void whatAltinnRefusesIsSaidInItsWords() {
    altinn.answerInstead("POST offered", 400, FakeAltinn.recorded("giving-refused"));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Authenticated user does not have any delegable rights for the resource:"
                    + " difitest_kart"));
    assertThat(recorded()).hasSize(2).last().asString().startsWith("delegation.refused");
  }

  @Test
  void aCreatedAnswerThatDelegatesNothingIsARefusal() {
    altinn.answerInstead(
        "POST offered",
        201,
        FakeAltinn.recorded("given").replace("\"Delegated\"", "\"NotDelegated\""));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isInstanceOf(RefusedBySource.class);
  }

  @Test
  void whoMayNotEvenSeeThePartysDelegationsIsRefused() {
    altinn.answerInstead("GET offered", 403, "");

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new RefusedBySource("HTTP 403"));
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new RefusedBySource("HTTP 403"));
    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> delegations.offered("ver2", consumer, PAGE).items());
    assertThat(recorded()).isEmpty();
  }

  @Test
  void aRefusedRevocationLeavesTheDelegation() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    altinn.answerInstead("offered/revoke", 403, FakeAltinn.recorded("look-up-forbidden"));

    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Not authorized for lookup of delegations for the scope: difitest:test2"));
    assertThat(recorded()).last().asString().startsWith("delegation.refused");
  }

  @Test
  void anAnswerThatIsLostAfterAltinnDidItLeavesWhoAskedOnTheRecord() {
    altinn.loseAnswerOf("POST offered");

    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> delegations.delegate("ver2", scheme, consumer, supplier, CAUSE));
    altinn.behaveAgain();

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));
    assertThat(recorded()).containsExactly("delegation.asked system:test {\"what\":\"give\"}");
  }

  @Test
  void aReasonThatMustNotBeRecordedIsFoundBeforeAltinnIsAsked() {
    var cause = new Cause(ACTOR, "for 01010750160");

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, cause))
        .isEqualTo(
            new DelegationOutcome.Refused(List.of(new Violation("reason.sensitive", "reason"))));

    assertThat(SERVER.asked()).isEmpty();
  }
}
