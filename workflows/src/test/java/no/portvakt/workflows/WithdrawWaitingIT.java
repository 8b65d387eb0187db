package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Delegations that were approved and are withdrawn before there is access, on the real engine. */
class WithdrawWaitingIT extends DelegationsOnTheEngine {

  @Test
  void whoeverAskedTakesItBackAndTheRequestForAccessWithIt() {
    var scheme = delegable.scheme();
    var request = accepted(scheme, null);
    var access = accessWithin(request);

    assertThat(withdraw(request)).isInstanceOf(Answer.Recorded.class);

    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(requests.find(access.id()).orElseThrow().isWithdrawnWithParent()).isTrue();
    assertThat(answer.approve(access.id(), delegable.provider().id(), SLACK))
        .isEqualTo(
            new Answer.AlreadySettled(
                requests.find(access.id()).orElseThrow(), Outcome.WITHDRAWN, null));
    assertThat(withdraw(request)).isInstanceOf(Answer.AlreadySettled.class);
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(isDelegated(scheme)).isFalse();
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
    assertThat(announcer.about(access)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
  }

  @Test
  void nobodyElseTakesItBack() {
    var request = accepted(delegable.scheme(), null);
    var access = accessWithin(request);

    for (var other : new Role[] {Role.MAIN_ADMINISTRATOR, Role.MEMBER}) {
      assertThat(answer.withdraw(request.id(), delegable.supplier(other).id()))
          .isInstanceOf(Answer.NotAllowed.class);
    }

    assertThat(stateOf(request)).isEqualTo(RequestState.APPROVED);
    assertThat(stateOf(access).isOpen()).isTrue();
  }

  @Test
  void whatIsDelegatedIsRevokedAndNotWithdrawn() {
    var request = delegated(delegable.scheme(), null);

    assertThat(withdraw(request)).isInstanceOf(Answer.AlreadySettled.class);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @RepeatedTest(5)
  void ofAWithdrawalAndAnApprovalAtOnceOneStandsForBoth() throws Exception {
    var scheme = delegable.scheme();
    var request = accepted(scheme, null);
    var access = accessWithin(request);
    var provider = delegable.provider();

    var answers =
        Together.answer(
            () -> withdraw(request), () -> answer.approve(access.id(), provider.id(), SLACK));

    announcer.awaitTold(request, Occasion.CLOSED);
    announcer.awaitTold(access, Occasion.CLOSED);
    boolean withdrawn = answers.getFirst() instanceof Answer.Recorded;
    assertThat(answers.getLast() instanceof Answer.Recorded).isNotEqualTo(withdrawn);
    assertThat(stateOf(request))
        .isEqualTo(withdrawn ? RequestState.WITHDRAWN : RequestState.CREATED);
    assertThat(stateOf(access))
        .isEqualTo(withdrawn ? RequestState.WITHDRAWN : RequestState.CREATED);
    assertThat(isDelegated(scheme)).isNotEqualTo(withdrawn);
  }

  private Answer withdraw(Request request) {
    return answer.withdraw(request.id(), request.requester());
  }
}
