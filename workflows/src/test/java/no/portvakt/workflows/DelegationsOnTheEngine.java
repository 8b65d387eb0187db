package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.delegation.RevokeDelegation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of delegations on the real engine share: asking, accepting and looking. */
abstract class DelegationsOnTheEngine extends OnTheEngine {

  static final OrganisationNumber CONSUMER = DelegableWorld.CONSUMER;
  static final OrganisationNumber SUPPLIER = DelegableWorld.SUPPLIER;

  @Autowired World world;
  @Autowired DelegableWorld delegable;
  @Autowired AskForDelegation ask;
  @Autowired RevokeDelegation revoke;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired RequestStore store;
  @Autowired Delegations delegations;
  @Autowired RecordingAnnouncer announcer;

  Request delegated(DelegationScheme scheme, @Nullable LocalDate lastDay) {
    delegable.grant(scopeOf(scheme));
    var request = accepted(scheme, lastDay);
    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    return request;
  }

  Request accepted(DelegationScheme scheme, @Nullable LocalDate lastDay) {
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR), lastDay);
    answer.approve(request.id(), receiver.id(), SLACK);
    return request;
  }

  /** Offers, and waits until somebody has been asked to decide. */
  Request offer(DelegationScheme scheme, Person giver, @Nullable LocalDate lastDay) {
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = asked(form(scheme, Side.GIVER, lastDay), scheme, giver);
    announcer.awaitTold(request, Occasion.APPROVAL_WANTED);
    return request;
  }

  Request asked(DelegationForm form, DelegationScheme scheme, Person person) {
    return ((AskOutcome.Asked) ask.ask(form, scheme.id(), person.id(), SLACK)).request();
  }

  /** The request for access that a delegation waits for, once somebody has been asked to decide. */
  Request accessWithin(Request request) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> store.scopeAccessWithin(request.id()).isPresent());
    var access = store.scopeAccessWithin(request.id()).orElseThrow();
    announcer.awaitTold(access, Occasion.APPROVAL_WANTED);
    return access;
  }

  AskOutcome revoke(DelegationScheme scheme, Person person) {
    return revoke.revoke("ver2", scheme.id(), CONSUMER, SUPPLIER, person.id(), SLACK);
  }

  static AskOutcome refused(Violation violation) {
    return new AskOutcome.Refused(List.of(violation));
  }

  static DelegationForm form(DelegationScheme scheme, Side side, @Nullable LocalDate lastDay) {
    boolean giving = side == Side.GIVER;
    return new DelegationForm(
        "ver2",
        (giving ? CONSUMER : SUPPLIER).value(),
        (giving ? SUPPLIER : CONSUMER).value(),
        side,
        scopeOf(scheme).value(),
        "De drifter systemet",
        lastDay);
  }

  static DelegationForm of(String scope, DelegationForm form) {
    return new DelegationForm(
        form.environment(),
        form.own(),
        form.other(),
        form.side(),
        scope,
        form.reason(),
        form.lastDay());
  }

  static ScopeName scopeOf(DelegationScheme scheme) {
    return scheme.scopes().iterator().next();
  }

  boolean isDelegated(DelegationScheme scheme) {
    return delegations.covers("ver2", scopeOf(scheme), CONSUMER, SUPPLIER);
  }

  RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
