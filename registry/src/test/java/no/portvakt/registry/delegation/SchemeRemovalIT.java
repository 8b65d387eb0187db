package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Schemes that their owners remove. */
@RegistryIT
class SchemeRemovalIT extends SchemesUnderTest {

  @Test
  void aSchemeThatIsRemovedIsGoneAndOnTheRecord() {
    var scheme = created();

    assertThat(schemes.remove("ver2", owner, scheme.id(), CAUSE))
        .isEqualTo(new Done(scheme, false));

    assertThat(delegations.scheme("ver2", scheme.id())).isEmpty();
    assertThat(recorded(scheme))
        .last()
        .asString()
        .startsWith("delegation-scheme.removed system:test ")
        .contains("\"reason\":\"as agreed\"")
        .contains("\"scopes.before\":\"%s\"".formatted(scope));
    assertThat(schemes.remove("ver2", owner, scheme.id(), CAUSE))
        .isEqualTo(new SchemeOutcome.Unknown());
  }

  @Test
  void onlyItsOwnerRemovesIt() {
    var scheme = created();

    assertThat(schemes.remove("ver2", Some.organisationNumber(), scheme.id(), CAUSE))
        .isEqualTo(new SchemeOutcome.NotYours());
  }

  @RepeatedTest(20)
  void itIsRemovedOrDelegatedByButNotBoth() throws Exception {
    var scheme = created();
    var consumer = Some.organisationNumber();
    var supplier = Some.organisationNumber();

    var outcomes =
        Race.<Object>among(
            2,
            runner ->
                runner == 0
                    ? schemes.remove("ver2", owner, scheme.id(), CAUSE)
                    : delegations.delegate("ver2", scheme.id(), consumer, supplier, CAUSE));

    assertThat((Object) outcomes)
        .isIn(
            List.of(new Done(scheme, false), new DelegationOutcome.UnknownScheme()),
            List.of(new SchemeOutcome.InUse(1), new DelegationOutcome.Done(false)));
    boolean removed = outcomes.getFirst() instanceof Done;
    assertThat(delegations.scheme("ver2", scheme.id()).isEmpty()).isEqualTo(removed);
    assertThat(delegations.covers("ver2", scope, consumer, supplier)).isEqualTo(!removed);
  }
}
