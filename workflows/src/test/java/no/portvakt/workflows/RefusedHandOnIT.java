package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Decisions that are not handed on: whatever is wrong changes nothing. */
class RefusedHandOnIT extends HandingOn {

  @Test
  void goesToNobodyWhoMayNotDecideAtThisMoment() {
    var from = world.servicedesk();
    var dismissed = world.servicedesk();
    var leader = world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var requester = world.servicedesk();
    world.give(requester, World.PROVIDER, Role.MEMBER);
    var request = inReview(requester);
    world.dismiss(dismissed, World.DIRECTORATE, Role.SERVICEDESK);

    for (var taker : List.of(requester, world.developer(), dismissed, leader, from)) {
      assertThat(handOn.toPerson(request.id(), from.id(), id(taker), "Ta denne"))
          .isInstanceOf(Answer.NoTaker.class);
    }

    assertNothingHappened(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fallback", "'; drop table handover; --", "U0KARI"})
  void goesToNobodyUnknown(String taker) {
    var request = inReview(world.developer());

    assertThat(handOn.toPerson(request.id(), world.servicedesk().id(), taker, "Ta denne"))
        .isInstanceOf(Answer.NoTaker.class);
    assertThat(
            handOn.toPerson(
                request.id(), world.servicedesk().id(), UUID.randomUUID().toString(), "Ta denne"))
        .isInstanceOf(Answer.NoTaker.class);

    assertNothingHappened(request);
  }

  @Test
  void isRefusedToWhoeverMayNotDecide() {
    var to = world.servicedesk();
    var requester = world.servicedesk();
    world.give(requester, World.PROVIDER, Role.MEMBER);
    var request = inReview(requester);

    assertThat(handOn.toPerson(request.id(), requester.id(), id(to), "Ta denne"))
        .isInstanceOf(Answer.OwnRequest.class);
    assertThat(handOn.toFallback(request.id(), world.developer().id(), "Ta denne"))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(handOn.toPerson(UUID.randomUUID(), to.id(), id(requester), "Ta denne"))
        .isInstanceOf(Answer.Unknown.class);

    assertThat(approvals.handovers(request.id())).isEmpty();
    assertThat(wakeUps(request)).isZero();
  }

  @Test
  void isOverWithTheDecision() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    var request = inReview(world.developer());
    answer.approve(request.id(), from.id(), SLACK);

    assertThat(handOn.toPerson(request.id(), from.id(), id(to), "Ta denne"))
        .isInstanceOf(Answer.AlreadySettled.class);
    assertThat(handOn.toFallback(request.id(), from.id(), "Ta denne"))
        .isInstanceOf(Answer.AlreadySettled.class);
    assertThat(approvals.handovers(request.id())).isEmpty();
  }

  @Test
  void takesACommentThatFits() {
    var from = world.servicedesk();
    var to = world.servicedesk();
    world.person(World.DIRECTORATE, Role.SERVICEDESK_LEADER);
    var request = inReview(world.developer());

    for (var comment : List.of("", " \n ", "x".repeat(1001))) {
      assertThat(handOn.toPerson(request.id(), from.id(), id(to), comment))
          .isEqualTo(new Answer.BadText(request, 1000));
      assertThat(handOn.toFallback(request.id(), from.id(), comment))
          .isEqualTo(new Answer.BadText(request, 1000));
    }
    assertNothingHappened(request);

    assertThat(handOn.toPerson(request.id(), from.id(), id(to), "æ".repeat(1000)))
        .isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void hasNoFallbackWhereThePolicyNamesNoOther() {
    var from = world.servicedesk();
    var without = inReview(world.developer(), null);
    var same = inReview(world.developer(), Approver.SERVICEDESK);

    for (var request : List.of(without, same)) {
      assertThat(handOn.toFallback(request.id(), from.id(), "Ta denne"))
          .isInstanceOf(Answer.NoTaker.class);
      assertNothingHappened(request);
    }
  }

  @Test
  void theDatabaseHoldsTheRulesToo() {
    var from = world.servicedesk();
    var request = inReview(world.developer());
    handovers.add(request.id(), from.id(), null, "Til lederen");

    assertThat(handovers.add(request.id(), world.servicedesk().id(), null, "Også")).isFalse();
    assertThatThrownBy(() -> handovers.add(request.id(), from.id(), from.id(), "Meg selv"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> handovers.add(request.id(), from.id(), world.servicedesk().id(), ""))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void assertNothingHappened(Request request) {
    assertThat(approvals.handovers(request.id())).isEmpty();
    assertThat(audited(request)).isEmpty();
    assertThat(wakeUps(request)).isZero();
    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isFalse();
  }
}
