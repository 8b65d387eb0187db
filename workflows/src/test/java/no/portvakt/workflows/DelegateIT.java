package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.ReadinessPart;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.AskProvider;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.delegation.DelegationReadiness;
import no.portvakt.workflows.delegation.MakeDelegable;
import no.portvakt.workflows.delegation.RevokeDelegation;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.SupplierDelegation;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Delegations from asking to their end, on the real engine. */
class DelegateIT extends OnTheEngine {

  private static final OrganisationNumber CONSUMER = DelegableWorld.CONSUMER;
  private static final OrganisationNumber SUPPLIER = DelegableWorld.SUPPLIER;

  @Autowired World world;
  @Autowired DelegableWorld delegable;
  @Autowired AskForDelegation ask;
  @Autowired RevokeDelegation revoke;
  @Autowired AskProvider askProvider;
  @Autowired MakeDelegable makeDelegable;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired RequestStore store;
  @Autowired Delegations delegations;
  @Autowired DelegationReadiness readiness;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;

  @Autowired
  @Qualifier("delegateScopeHandler") JobHandler delegateScope;

  @Autowired
  @Qualifier("endDelegationHandler") JobHandler endDelegation;

  @Autowired
  @Qualifier("lookAtScopeHandler") JobHandler lookAtScope;

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

    awaitTold(request, Occasion.CLOSED);
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
    awaitTold(request, Occasion.APPROVAL_WANTED);
    assertThat(deciders(request)).contains(giver);
    assertThat(
            answer.approve(request.id(), delegable.supplier(Role.MAIN_ADMINISTRATOR).id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);

    answer.approve(request.id(), giver.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
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
    awaitTold(request, Occasion.APPROVAL_WANTED);
    assertThat(deciders(request)).contains(ours);

    answer.approve(request.id(), ours.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    assertThat(revoke(scheme, theirs))
        .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    awaitTold(((AskOutcome.Asked) revoke(scheme, ours)).request(), Occasion.CLOSED);
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

    awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    assertThat(readiness.of("ver2", (SupplierDelegation) request.subject()).partsInPlace())
        .contains(ReadinessPart.ACCESS, ReadinessPart.DELEGATION);
  }

  @Test
  void aProviderWhoSaysNoEndsBoth() {
    var scheme = delegable.scheme();
    var request = accepted(scheme, null);

    answer.reject(accessWithin(request).id(), delegable.provider().id(), "Ikke dere");

    awaitTold(request, Occasion.CLOSED);
    assertThat(reasonOf(request)).isEqualTo("delegation.access-refused");
    assertThat(isDelegated(scheme)).isFalse();
  }

  @Test
  void readinessNamesThePartsThatAreMissing() {
    var scheme = delegable.scheme();
    var request = delegated(scheme, null);
    var delegation = (SupplierDelegation) request.subject();
    assertThat(readiness.of("ver2", delegation).missing())
        .extracting(missing -> missing.textKey())
        .containsExactly("delegation-readiness.client");

    delegable.client(scopeOf(scheme));

    assertThat(readiness.of("ver2", delegation).missing())
        .extracting(missing -> missing.textKey())
        .containsExactly("delegation-readiness.client.key");
  }

  @Test
  void eitherPartyRevokesAlone() {
    var scheme = delegable.scheme();
    for (var person :
        List.of(
            delegable.consumer(Role.MAIN_ADMINISTRATOR),
            delegable.supplier(Role.MAIN_ADMINISTRATOR))) {
      delegated(scheme, null);

      var revocation = ((AskOutcome.Asked) revoke(scheme, person)).request();

      awaitTold(revocation, Occasion.CLOSED);
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
  void nothingIsDelegatedByWhoIsNoHovedadministratorAnyMore() {
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, giver, null);
    world.dismiss(giver, CONSUMER, Role.MAIN_ADMINISTRATOR);

    answer.approve(request.id(), receiver.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
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

    awaitTold(request, Occasion.CLOSED);
    assertThat(reasonOf(request)).isEqualTo("delegation.not-delegable");
    assertThat(isDelegated(scheme)).isFalse();
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

  @Test
  void theProviderIsAskedOnceAndWhoeverAskedHearsWhenItCanBeDelegated() throws Exception {
    var scope = delegable.scope(null);
    var member = delegable.consumer(Role.MEMBER);
    var asked = askProvider(scope, member);
    var request = ((AskOutcome.Asked) asked).request();
    awaitTold(request, Occasion.PROVIDER_ASKED);
    assertThat(askProvider(scope, member))
        .isEqualTo(refused(new Violation("delegation.provider-asked-already", "scope")));
    assertThat(lookAtScope.handle(jobOf(request))).containsEntry("finished", false);

    assertThat(makeDelegable.make(request.id(), member.id()))
        .hasValue(new Violation("delegation.not-provider", "scope"));
    assertThat(makeDelegable.make(request.id(), delegable.provider().id())).isEmpty();

    assertThat(lookAtScope.handle(jobOf(request))).containsEntry("finished", true);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(askProvider(scope, member))
        .isEqualTo(refused(new Violation("delegation.delegable-already", "scope")));
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var scheme = delegable.scheme();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var good = form(scheme, Side.GIVER, null);

    assertRefused(with(good, "ver1", SUPPLIER.value()), giver, "environment.no-delegation");
    assertRefused(with(good, "nowhere", SUPPLIER.value()), giver, "environment.unknown");
    assertRefused(with(good, "ver2", CONSUMER.value()), giver, "delegation.same-party");
    assertRefused(with(good, "ver2", "991825827"), giver, "delegation.other-unknown");
    assertRefused(with(good, "ver2", World.LEADERLESS.value()), giver, "delegation.nobody-answers");
    assertRefused(good, delegable.consumer(Role.MEMBER), "delegation.not-administrator");
    assertRefused(good, world.developer(), "organisation.not-yours");
    assertRefused(of("nope:nope", good), giver, "delegation.scope-unknown");
    assertRefused(of(delegable.scope(null).value(), good), giver, "delegation.not-delegable");
    assertThat(ask.ask(good, UUID.randomUUID(), giver.id()))
        .isEqualTo(refused(new Violation("delegation.scheme-changed", "scope")));
  }

  @Test
  void whatStandsOrIsAskedForIsNotAskedForAgain() {
    var scheme = delegable.scheme();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    asked(form(scheme, Side.GIVER, null), scheme, giver);
    assertThat(ask.ask(form(scheme, Side.GIVER, null), scheme.id(), giver.id()))
        .isEqualTo(refused(new Violation("delegation.asked-already", "scope")));

    var other = delegable.scheme();
    delegated(other, null);

    assertRefused(form(other, Side.GIVER, null), giver, "delegation.stands-already");
  }

  private Request delegated(DelegationScheme scheme, @Nullable LocalDate lastDay) {
    delegable.grant(scopeOf(scheme));
    var request = accepted(scheme, lastDay);
    awaitTold(request, Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isTrue();
    return request;
  }

  private Request accepted(DelegationScheme scheme, @Nullable LocalDate lastDay) {
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR), lastDay);
    answer.approve(request.id(), receiver.id(), SLACK);
    return request;
  }

  /** The request for access that a delegation waits for, once somebody has been asked to decide. */
  private Request accessWithin(Request request) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> store.scopeAccessWithin(request.id()).isPresent());
    var access = store.scopeAccessWithin(request.id()).orElseThrow();
    awaitTold(access, Occasion.APPROVAL_WANTED);
    return access;
  }

  private void revoked(DelegationScheme scheme) {
    var revocation = (AskOutcome.Asked) revoke(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR));
    awaitTold(revocation.request(), Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isFalse();
  }

  /** Offers, and waits until somebody has been asked to decide. */
  private Request offer(DelegationScheme scheme, Person giver, @Nullable LocalDate lastDay) {
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = asked(form(scheme, Side.GIVER, lastDay), scheme, giver);
    awaitTold(request, Occasion.APPROVAL_WANTED);
    return request;
  }

  private Request asked(DelegationForm form, DelegationScheme scheme, Person person) {
    return ((AskOutcome.Asked) ask.ask(form, scheme.id(), person.id())).request();
  }

  private AskOutcome askProvider(ScopeName scope, Person person) {
    return askProvider.ask("ver2", CONSUMER.value(), scope.value(), person.id());
  }

  private AskOutcome revoke(DelegationScheme scheme, Person person) {
    return revoke.revoke("ver2", scheme.id(), CONSUMER, SUPPLIER, person.id());
  }

  private void assertRefused(DelegationForm form, Person person, String code) {
    assertThat(ask.violations(form, person.id())).extracting(Violation::code).containsExactly(code);
  }

  private static AskOutcome refused(Violation violation) {
    return new AskOutcome.Refused(List.of(violation));
  }

  private static DelegationForm form(
      DelegationScheme scheme, Side side, @Nullable LocalDate lastDay) {
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

  private static DelegationForm with(DelegationForm form, String environment, String other) {
    return new DelegationForm(
        environment, form.own(), other, form.side(), form.scope(), form.reason(), form.lastDay());
  }

  private static DelegationForm of(String scope, DelegationForm form) {
    return new DelegationForm(
        form.environment(),
        form.own(),
        form.other(),
        form.side(),
        scope,
        form.reason(),
        form.lastDay());
  }

  private static ScopeName scopeOf(DelegationScheme scheme) {
    return scheme.scopes().iterator().next();
  }

  private boolean isDelegated(DelegationScheme scheme) {
    return delegations.covers("ver2", scopeOf(scheme), CONSUMER, SUPPLIER);
  }

  private List<Person> deciders(Request request) {
    return List.copyOf(approvals.approvers(request, approvals.of(request.id()).orElseThrow()));
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }

  private @Nullable String reasonOf(Request request) {
    return requests.find(request.id()).orElseThrow().reason();
  }

  private static Job jobOf(Request request) {
    return new Job(
        (ActivatedJob)
            Proxy.newProxyInstance(
                ActivatedJob.class.getClassLoader(),
                new Class<?>[] {ActivatedJob.class},
                (job, method, arguments) ->
                    switch (method.getName()) {
                      case "getVariablesAsMap" -> Map.of();
                      case "getVariable" -> request.id().toString();
                      default -> 1L;
                    }));
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(announcer.about(request)).contains(occasion));
  }
}
