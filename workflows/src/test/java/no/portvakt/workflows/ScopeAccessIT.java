package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.request.ProcessStart;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for access to scopes from asking to the access in the registry, on the real engine. */
class ScopeAccessIT extends OnTheEngine {

  @Autowired World world;
  @Autowired ScopeWorld scopes;
  @Autowired AskForScopeAccess askForScopeAccess;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired Accesses accesses;
  @Autowired ProcessStart processes;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void anApprovedRequestEndsWithTheAccessGivenInTheNameOfWhoApproved() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = ask(scope);
    assertThat(standing(scope)).isEqualTo(AccessState.REQUESTED);

    answer.approve(request.id(), owner.id(), SLACK);

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(standing(scope)).isEqualTo(AccessState.APPROVED);
    assertThat(accesses.history("prod", scope.name(), ScopeWorld.CONSUMER).getLast())
        .satisfies(given -> {
          assertThat(given.actor()).contains(owner.id().toString());
          assertThat(given.reason()).isEqualTo(request.reference());
        });
    assertThat(announcer.about(request)).containsExactly(Occasion.APPROVAL_WANTED, Occasion.CLOSED);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void inProductionOnlyWhoHoldsTheRightThereForTheProviderDecides() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var inTest = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var elsewhere = scopes.apiOwner(ScopeWorld.OTHER_OWNER, "prod");
    var administrator = scopes.person(ScopeWorld.OWNER, Role.MAIN_ADMINISTRATOR);
    var ownAdministrator = scopes.person(ScopeWorld.CONSUMER, Role.MAIN_ADMINISTRATOR);
    var request = ask(scopes.scope("prod", ScopeWorld.OWNER));

    assertThat(approversOf(request)).contains(owner).doesNotContain(inTest, administrator);
    for (var other :
        List.of(inTest, elsewhere, administrator, ownAdministrator, world.servicedesk())) {
      assertThat(answer.approve(request.id(), other.id(), SLACK))
          .isInstanceOf(Answer.NotAllowed.class);
    }
    assertThat(answer.approve(request.id(), owner.id(), SLACK)).isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void inTestTheHovedadministratorsDecideToo() {
    var administrator = scopes.person(ScopeWorld.OWNER, Role.MAIN_ADMINISTRATOR);
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var member = scopes.person(ScopeWorld.OWNER, Role.MEMBER);

    var request = ask(scopes.scope("ver2", ScopeWorld.OWNER));

    assertThat(approversOf(request)).contains(administrator, owner).doesNotContain(member);
  }

  @Test
  void inTestEveryMemberDecidesWhereNobodyIsEntrustedWithIt() {
    var member = scopes.person(ScopeWorld.SMALL_OWNER, Role.MEMBER);
    var strict = scopes.person(ScopeWorld.STRICT_OWNER, Role.MEMBER);

    var request = ask(scopes.scope("ver2", ScopeWorld.SMALL_OWNER));
    var nobodys = ask(scopes.scope("ver2", ScopeWorld.STRICT_OWNER));

    assertThat(approversOf(request)).contains(member);
    assertThat(approversOf(nobodys)).isEmpty();
    assertThat(answer.approve(nobodys.id(), strict.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
  }

  @Test
  void theHovedadministratorsStandInWhereNobodyHoldsTheRight() {
    var administrator = scopes.person(ScopeWorld.LED_OWNER, Role.MAIN_ADMINISTRATOR);

    var request = ask(scopes.scope("prod", ScopeWorld.LED_OWNER));

    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isTrue();
    assertThat(approversOf(request)).containsExactly(administrator);
  }

  @Test
  void aRejectionTakesTheAccessOffTheListOfWhatIsAskedFor() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = ask(scope);

    answer.reject(request.id(), owner.id(), "Bruk det åpne scopet");

    awaitTold(request, Occasion.CLOSED);
    assertThat(standing(scope)).isEqualTo(AccessState.DENIED);
    assertThat(ask(scope).state().isOpen()).isTrue();
  }

  @Test
  void whatTheOwnerGaveMeanwhileOutlivesAWithdrawal() {
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    var developer = scopes.developer();
    var request = ask(developer, scope);
    scopes.grant(scope);

    answer.withdraw(request.id(), developer.id());

    awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(standing(scope)).isEqualTo(AccessState.APPROVED);
  }

  @Test
  void aScopeThatIsSwitchedOffMeanwhileIsNotGiven() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = ask(scope);

    transaction.executeWithoutResult(_ -> {
      answer.approve(request.id(), owner.id(), SLACK);
      scopes.switchOff(scope);
    });

    awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("scope.inactive");
    assertThat(standing(scope)).isEqualTo(AccessState.DENIED);
  }

  @Test
  void asAPartOfAnotherRequestItIsAskedOnceAndStartsNoProcess() {
    var developer = scopes.developer();
    var parent = UUID.randomUUID();
    var form = form(scopes.scope("ver2", ScopeWorld.OWNER));

    var first = asked(askForScopeAccess.askWithin(form, developer.id(), parent));
    var again = asked(askForScopeAccess.askWithin(form, developer.id(), parent));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(((ScopeAccess) first.subject()).parent()).isEqualTo(parent);
    assertThat(processes.variables(first))
        .containsOnlyKeys(
            "requestId",
            "requestReference",
            "kind",
            "organisation",
            "environment",
            "environmentKind")
        .containsEntry("kind", "scope-access")
        .containsEntry("environmentKind", "TEST");
    assertThat(messagesOf(first)).isZero();
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var developer = scopes.developer();

    var outcome = askForScopeAccess.ask(new ScopeAccessForm("mars", "1", "x", " "), developer.id());

    assertThat(((ScopeAccessOutcome.Refused) outcome).violations())
        .containsExactly(
            new Violation("environment.unknown", "environment"),
            new Violation("organisation.unknown", "organisation"),
            new Violation("text.missing", "reason"));
  }

  @Test
  void whatNeedsNoAccessOrCannotBeGivenIsRefused() {
    var developer = scopes.developer();
    var held = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.grant(held);
    var off = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.switchOff(off);
    var secret = scopes.scope("ver2", ScopeWorld.OWNER, "PRIVATE", false);

    assertThat(code(developer, held)).isEqualTo("scope.access-held");
    assertThat(code(developer, off)).isEqualTo("scope.inactive");
    assertThat(code(developer, secret)).isEqualTo("scope.unknown");
    assertThat(code(developer, scopes.scope("ver2", ScopeWorld.OWNER, "PUBLIC", true)))
        .isEqualTo("scope.for-all");
    assertThat(code(developer, scopes.scope("ver2", ScopeWorld.CONSUMER))).isEqualTo("scope.own");
  }

  @Test
  void aPrivateScopeThatTheConsumerOnceHadMayBeAskedForAgain() {
    var secret = scopes.scope("ver2", ScopeWorld.OWNER, "PRIVATE", false);
    scopes.grant(secret);
    scopes.deny(secret);

    assertThat(ask(secret).state().isOpen()).isTrue();
  }

  @Test
  void aSupplierIsToldThatItsCustomersDelegate() {
    var supplier = scopes.person(ScopeWorld.SUPPLIER, Role.MEMBER);
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.delegatedTo(ScopeWorld.SUPPLIER);
    var form =
        new ScopeAccessForm(
            "ver2", ScopeWorld.SUPPLIER.value(), scope.name().value(), "Vi drifter for kommuner");

    var outcome = askForScopeAccess.ask(form, supplier.id());

    assertThat(((ScopeAccessOutcome.Refused) outcome).violations())
        .containsExactly(new Violation("scope.supplier-delegates", "scope"));
  }

  @Test
  void oneRequestForTheSameIsOpenAtATime() {
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    ask(scope);

    assertThat(code(scopes.developer(), scope)).isEqualTo("scope.asked-already");
  }

  private Request ask(Scope scope) {
    return ask(scopes.developer(), scope);
  }

  /** Asks, and waits until somebody has been asked to decide. */
  private Request ask(Person person, Scope scope) {
    var request = asked(askForScopeAccess.ask(form(scope), person.id()));
    awaitTold(request, Occasion.APPROVAL_WANTED);
    return requests.find(request.id()).orElseThrow();
  }

  private static ScopeAccessForm form(Scope scope) {
    return new ScopeAccessForm(
        scope.environment(),
        ScopeWorld.CONSUMER.value(),
        scope.name().value(),
        "Vi skal slå opp eiendommer");
  }

  private static Request asked(ScopeAccessOutcome outcome) {
    return ((ScopeAccessOutcome.Asked) outcome).request();
  }

  private String code(Person person, Scope scope) {
    var refused = (ScopeAccessOutcome.Refused) askForScopeAccess.ask(form(scope), person.id());
    return refused.violations().getFirst().code();
  }

  private AccessState standing(Scope scope) {
    return Objects.requireNonNull(scopes.standing(scope.environment(), scope.name()));
  }

  private Set<Person> approversOf(Request request) {
    return approvals.approvers(request, approvals.of(request.id()).orElseThrow());
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }

  private int messagesOf(Request request) {
    return jdbc.sql("select count(*) from outbox where correlation_key = :id")
        .param("id", request.id().toString())
        .query(Integer.class)
        .single();
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(announcer.about(request)).contains(occasion));
  }
}
