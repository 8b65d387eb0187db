package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.SupplierDelegation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** How a delegation ends: by either party, or after its last day, on the real engine. */
class EndDelegationIT extends DelegationsOnTheEngine {

  @Autowired
  @Qualifier("delegateScopeHandler") JobHandler delegateScope;

  @Autowired
  @Qualifier("endDelegationHandler") JobHandler endDelegation;

  @Test
  void eitherPartyRevokesAlone() {
    var scheme = delegable.scheme();
    for (var person :
        List.of(
            delegable.consumer(Role.MAIN_ADMINISTRATOR),
            delegable.supplier(Role.MAIN_ADMINISTRATOR))) {
      delegated(scheme, null);

      var revocation = ((AskOutcome.Asked) revoke(scheme, person)).request();

      announcer.awaitTold(revocation, Occasion.CLOSED);
      assertThat(stateOf(revocation)).isEqualTo(RequestState.CREATED);
      assertThat(isDelegated(scheme)).isFalse();
    }
  }

  @Test
  void nobodyElseRevokes() {
    var scheme = delegable.scheme();
    delegated(scheme, null);

    for (var person :
        List.of(
            delegable.consumer(Role.MEMBER),
            delegable.supplier(Role.MEMBER),
            world.servicedesk(),
            world.person(World.STRICT, Role.MAIN_ADMINISTRATOR))) {
      assertThat(revoke(scheme, person))
          .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    }
    assertThat(isDelegated(scheme)).isTrue();
  }

  @Test
  void aJobThatComesAgainDelegatesNothingAnew() throws Exception {
    var scheme = delegable.scheme();
    var request = delegated(scheme, null);
    revoked(scheme);

    delegateScope.handle(jobOf(request));

    assertThat(isDelegated(scheme)).isFalse();
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void theEndRevokesWhatTheSameRequestGave() throws Exception {
    var scheme = delegable.scheme();
    var request = delegated(scheme, LocalDate.of(2999, 6, 30));

    endDelegation.handle(jobOf(request));
    endDelegation.handle(jobOf(request));

    assertThat(isDelegated(scheme)).isFalse();
    assertThat(announcer.about(request)).endsWith(Occasion.CLOSED, Occasion.DELEGATION_ENDED);
  }

  @Test
  void theEndLeavesAloneWhatWasGivenAnew() throws Exception {
    var scheme = delegable.scheme();
    var first = delegated(scheme, LocalDate.of(2999, 6, 30));
    revoked(scheme);
    delegated(scheme, null);

    endDelegation.handle(jobOf(first));

    assertThat(isDelegated(scheme)).isTrue();
    assertThat(announcer.about(first)).doesNotContain(Occasion.DELEGATION_ENDED);
  }

  @Test
  void whatWasAskedForIsKeptToTheEndThatTheProcessWaitsFor() {
    var scheme = delegable.scheme();
    var lastDay = LocalDate.of(2999, 6, 30);

    var request = delegated(scheme, lastDay);

    assertThat(request.subject())
        .isEqualTo(
            new SupplierDelegation(
                scheme.id(),
                scopeOf(scheme).value(),
                CONSUMER.value(),
                SUPPLIER.value(),
                "De drifter systemet",
                lastDay));
  }

  private void revoked(DelegationScheme scheme) {
    var revocation = (AskOutcome.Asked) revoke(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR));
    announcer.awaitTold(revocation.request(), Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isFalse();
  }
}
