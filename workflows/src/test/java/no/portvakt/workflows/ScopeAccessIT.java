package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for access to scopes from asking to the access in the registry, on the real engine. */
class ScopeAccessIT extends OnTheEngine {

  @Autowired World world;
  @Autowired ScopeWorld scopes;
  @Autowired ScopeAsking asking;
  @Autowired AnswerRequest answer;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired Accesses accesses;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;
  @Autowired TransactionTemplate transaction;

  @Test
  void anApprovedRequestEndsWithTheAccessGivenInTheNameOfWhoApproved() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = asking.ask(scope);
    assertThat(standing(scope)).isEqualTo(AccessState.REQUESTED);

    answer.approve(request.id(), owner.id(), SLACK);

    announcer.awaitTold(request, Occasion.CLOSED);
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
    var request = asking.ask(scopes.scope("prod", ScopeWorld.OWNER));

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

    var request = asking.ask(scopes.scope("ver2", ScopeWorld.OWNER));

    assertThat(approversOf(request)).contains(administrator, owner).doesNotContain(member);
  }

  @Test
  void inTestEveryMemberDecidesWhereNobodyIsEntrustedWithIt() {
    var member = scopes.person(ScopeWorld.SMALL_OWNER, Role.MEMBER);
    var strict = scopes.person(ScopeWorld.STRICT_OWNER, Role.MEMBER);

    var request = asking.ask(scopes.scope("ver2", ScopeWorld.SMALL_OWNER));
    var nobodys = asking.ask(scopes.scope("ver2", ScopeWorld.STRICT_OWNER));

    assertThat(approversOf(request)).contains(member);
    assertThat(approversOf(nobodys)).isEmpty();
    assertThat(answer.approve(nobodys.id(), strict.id(), SLACK))
        .isInstanceOf(Answer.NotAllowed.class);
  }

  @Test
  void theHovedadministratorsStandInWhereNobodyHoldsTheRight() {
    var administrator = scopes.person(ScopeWorld.LED_OWNER, Role.MAIN_ADMINISTRATOR);

    var request = asking.ask(scopes.scope("prod", ScopeWorld.LED_OWNER));

    assertThat(approvals.of(request.id()).orElseThrow().isEscalated()).isTrue();
    assertThat(approversOf(request)).containsExactly(administrator);
  }

  @Test
  void aRejectionTakesTheAccessOffTheListOfWhatIsAskedFor() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = asking.ask(scope);

    answer.reject(request.id(), owner.id(), "Bruk det åpne scopet");

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(standing(scope)).isEqualTo(AccessState.DENIED);
    assertThat(asking.ask(scope).state().isOpen()).isTrue();
  }

  @Test
  void whatTheOwnerGaveMeanwhileOutlivesAWithdrawal() {
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    var developer = scopes.developer();
    var request = asking.ask(developer, scope);
    scopes.grant(scope);

    answer.withdraw(request.id(), developer.id());

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(stateOf(request)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(standing(scope)).isEqualTo(AccessState.APPROVED);
  }

  @Test
  void aScopeThatIsSwitchedOffMeanwhileIsNotGiven() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var request = asking.ask(scope);

    transaction.executeWithoutResult(_ -> {
      answer.approve(request.id(), owner.id(), SLACK);
      scopes.switchOff(scope);
    });

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(requests.find(request.id()).orElseThrow().reason()).isEqualTo("scope.inactive");
    assertThat(standing(scope)).isEqualTo(AccessState.DENIED);
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
}
