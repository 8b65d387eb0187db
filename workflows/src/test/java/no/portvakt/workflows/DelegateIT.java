package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.delegation.ReadinessPart;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.DelegationReadiness;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Delegations from asking until they stand, on the real engine. */
class DelegateIT extends DelegationsOnTheEngine {

  @Autowired Approvals approvals;
  @Autowired DelegationReadiness readiness;
  @Autowired AuditVerifier audit;

  @Test
  void aConsumerDelegatesAndTheSupplierAccepts() {
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, giver, null);
    assertThat(deciders(request)).contains(receiver).doesNotContain(giver);
    assertThat(answer.approve(request.id(), giver.id(), SLACK))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(answer.approve(request.id(), world.servicedesk().id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(isDelegated(scheme)).isFalse();

    answer.approve(request.id(), receiver.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(isDelegated(scheme)).isTrue();
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aSupplierAsksAndTheConsumersHovedadministratorApproves() {
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var developer = delegable.supplier(Role.MEMBER);
    var request = asked(form(scheme, Side.RECEIVER, null), scheme, developer);
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    assertThat(deciders(request)).contains(giver);
    assertThat(
            answer.approve(request.id(), delegable.supplier(Role.MAIN_ADMINISTRATOR).id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);

    answer.approve(request.id(), giver.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
  }

  @Test
  void anApiAccessAdministratorActsForTheConsumerAndForNoSupplier() {
    var ours = delegable.consumer(Role.API_ADMINISTRATOR);
    var theirs = delegable.supplier(Role.API_ADMINISTRATOR);
    var offered = offer(delegable.shared(), ours, null);
    assertThat(answer.approve(offered.id(), theirs.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
    var scheme = delegable.shared();
    var request = asked(form(scheme, Side.RECEIVER, null), scheme, theirs);
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    assertThat(deciders(request)).contains(ours);

    answer.approve(request.id(), ours.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    assertThat(revoke(scheme, theirs))
        .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    announcer.awaitTold(((AskOutcome.Asked) revoke(scheme, ours)).request(), Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isFalse();
  }

  @Test
  void accessThatTheConsumerLacksIsAskedForInTheSameFlow() {
    var scheme = delegable.scheme();
    var request = accepted(scheme, null);
    var access = accessWithin(request);
    assertThat(access.requester()).isEqualTo(request.requester());
    assertThat(isDelegated(scheme)).isFalse();

    answer.approve(access.id(), delegable.provider().id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    assertThat(readiness.of("ver2", (SupplierDelegation) request.subject()).parts().partsInPlace())
        .contains(ReadinessPart.ACCESS, ReadinessPart.DELEGATION);
  }

  @Test
  void aProviderWhoSaysNoEndsBoth() {
    var scheme = delegable.scheme();
    var request = accepted(scheme, null);

    answer.reject(accessWithin(request).id(), delegable.provider().id(), "Ikke dere");

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(reasonOf(request)).isEqualTo("delegation.access-refused");
    assertThat(isDelegated(scheme)).isFalse();
  }

  @Test
  void readinessNamesThePartsThatAreMissing() {
    var scheme = delegable.scheme();
    var request = delegated(scheme, null);
    var delegation = (SupplierDelegation) request.subject();
    assertThat(readiness.of("ver2", delegation).parts().missing())
        .extracting(missing -> missing.textKey())
        .containsExactly("delegation-readiness.client");

    delegable.client(scopeOf(scheme));

    assertThat(readiness.of("ver2", delegation).parts().missing())
        .extracting(missing -> missing.textKey())
        .containsExactly("delegation-readiness.client.key");
  }

  @Test
  void nothingIsDelegatedByWhoIsNoHovedadministratorAnyMore() {
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, giver, null);
    world.dismiss(giver, CONSUMER, Role.MAIN_ADMINISTRATOR);

    answer.approve(request.id(), receiver.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(reasonOf(request)).isEqualTo("delegation.giver-gone");
    assertThat(isDelegated(scheme)).isFalse();
  }

  @Test
  void nothingIsDelegatedOfAScopeThatWasSwitchedOff() {
    var scheme = delegable.shared();
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR), null);
    delegable.switchOff(scopeOf(scheme));

    answer.approve(request.id(), receiver.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(reasonOf(request)).isEqualTo("delegation.not-delegable");
    assertThat(isDelegated(scheme)).isFalse();
  }

  private List<Person> deciders(Request request) {
    return List.copyOf(approvals.approvers(request, approvals.of(request.id()).orElseThrow()));
  }

  private @Nullable String reasonOf(Request request) {
    return requests.find(request.id()).orElseThrow().reason();
  }
}
