package no.portvakt.workflows;

import static no.portvakt.workflows.scopedeactivation.ReactivateScope.Reactivation.DONE;
import static no.portvakt.workflows.scopedeactivation.ReactivateScope.Reactivation.NOT_ALLOWED;
import static no.portvakt.workflows.scopedeactivation.ReactivateScope.Reactivation.NOT_POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.scopedeactivation.Audiences;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import no.portvakt.workflows.scopedeactivation.DeactivationOutcome;
import no.portvakt.workflows.scopedeactivation.PlanDeactivation;
import no.portvakt.workflows.scopedeactivation.ReactivateScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Scopes that are switched off as planned, on the real engine. */
class ScopeDeactivationIT extends OnTheEngine {

  private static final LocalDate LATER = LocalDate.of(2999, 6, 30);

  @Autowired ScopeWorld scopes;
  @Autowired PlanDeactivation planDeactivation;
  @Autowired ReactivateScope reactivate;
  @Autowired Audiences audiences;
  @Autowired AnswerRequest answer;
  @Autowired Requests requests;
  @Autowired Scopes registry;
  @Autowired AuditVerifier audit;
  @Autowired RecordingAnnouncer announcer;

  @Autowired
  @Qualifier("removeAccessesHandler") JobHandler removeAccesses;

  @Autowired
  @Qualifier("deactivateScopeHandler") JobHandler deactivateScope;

  @Test
  void consumersAreToldAndTheScopeStaysOnUntilTheDay() {
    var scope = shared();
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var administrator = scopes.person(ScopeWorld.CONSUMER, Role.MAIN_ADMINISTRATOR);
    scopes.notificationPoint("drift@havvik.example");

    var request = plan(owner, scope, LATER);

    announcer.awaitTold(request, Occasion.DEACTIVATION_PLANNED);
    var audience = audiences.of(request);
    assertThat(audience.keepers()).contains(owner);
    assertThat(audience.consumers()).contains(administrator).doesNotContain(owner);
    assertThat(audience.points()).containsExactly("drift@havvik.example");
    assertThat(isActive(scope)).isTrue();
    assertThat(scopes.standing("ver2", scope.name())).isEqualTo(AccessState.APPROVED);
  }

  @Test
  void accessesGoFirstAndThenTheScope() throws Exception {
    var scope = shared();
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var request = plan(owner, scope, LATER);

    assertThat(removeAccesses.handle(Jobs.of(request))).isEqualTo(Map.of("outcome", "approved"));
    assertThat(scopes.standing("ver2", scope.name())).isEqualTo(AccessState.DENIED);
    assertThat(isActive(scope)).isTrue();
    assertThat(answer.withdraw(request.id(), owner.id())).isInstanceOf(Answer.AlreadySettled.class);
    scopes.grant(scope);
    deactivateScope.handle(Jobs.of(request));

    assertThat(isActive(scope)).isFalse();
    assertThat(scopes.standing("ver2", scope.name())).isEqualTo(AccessState.DENIED);
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void whoeverLooksAfterTheScopeStopsItBeforeTheDay() throws Exception {
    var scope = shared();
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var colleague = scopes.person(ScopeWorld.OWNER, Role.MEMBER);
    var request = plan(owner, scope, LATER);
    announcer.awaitTold(request, Occasion.DEACTIVATION_PLANNED);

    assertThat(answer.withdraw(request.id(), scopes.developer().id()))
        .isInstanceOf(Answer.NotAllowed.class);
    assertThat(answer.withdraw(request.id(), colleague.id())).isInstanceOf(Answer.Recorded.class);

    announcer.awaitTold(request, Occasion.CLOSED);
    assertThat(removeAccesses.handle(Jobs.of(request))).isEqualTo(Map.of("outcome", "withdrawn"));
    deactivateScope.handle(Jobs.of(request));
    assertThat(isActive(scope)).isTrue();
    assertThat(scopes.standing("ver2", scope.name())).isEqualTo(AccessState.APPROVED);
    assertThat(plan(owner, scope, LATER).state()).isEqualTo(RequestState.SUBMITTED);
  }

  @Test
  void aScopeIsSwitchedOnAgainWithTheSettingsItHad() throws Exception {
    var scope = shared();
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var request = plan(owner, scope, LATER);
    assertThat(reactivate.reactivate(request.id(), owner.id())).isEqualTo(NOT_POSSIBLE);
    removeAccesses.handle(Jobs.of(request));
    deactivateScope.handle(Jobs.of(request));

    assertThat(reactivate.reactivate(request.id(), scopes.developer().id())).isEqualTo(NOT_ALLOWED);
    assertThat(reactivate.reactivate(request.id(), owner.id())).isEqualTo(DONE);
    assertThat(reactivate.reactivate(request.id(), owner.id())).isEqualTo(NOT_POSSIBLE);

    var again = registry.find("ver2", scope.name()).orElseThrow();
    assertThat(again.active()).isTrue();
    assertThat(again.settings()).isEqualTo(scope.settings());
    assertThat(scopes.standing("ver2", scope.name())).isEqualTo(AccessState.DENIED);
    deactivateScope.handle(Jobs.of(request));
    assertThat(isActive(scope)).isTrue();
  }

  @Test
  void inProductionOnlyWhoHoldsTheRightPlansAndConsumersGetTwoWeeks() {
    var scope = scopes.scope("prod", ScopeWorld.OTHER_OWNER);
    var owner = scopes.apiOwner(ScopeWorld.OTHER_OWNER, "prod");
    var administrator = scopes.person(ScopeWorld.OTHER_OWNER, Role.MAIN_ADMINISTRATOR);

    assertThat(codes(administrator, scope, LATER)).containsExactly("scope.right-missing");
    assertThat(codes(owner, scope, LocalDate.now(ZoneOffset.UTC).plusDays(3)))
        .containsExactly("end.too-soon");
    assertThat(plan(owner, scope, LATER).subject())
        .isEqualTo(new ScopeDeactivation(scope.name().value(), "Bruk den nye", LATER));
    assertThat(codes(owner, scope, LATER)).containsExactly("scope.deactivation-planned");
  }

  @Test
  void eachBrokenRuleNamesItsField() {
    var member = scopes.person(ScopeWorld.SMALL_OWNER, Role.MEMBER);
    var off = scopes.scope("ver2", ScopeWorld.SMALL_OWNER);
    scopes.switchOff(off);

    var form = new DeactivationForm("mars", ScopeWorld.OWNER.value(), "x", " ", null);
    assertThat(
            ((DeactivationOutcome.Refused) planDeactivation.plan(form, member.id())).violations())
        .containsExactly(
            new Violation("environment.unknown", "environment"),
            new Violation("organisation.not-yours", "organisation"),
            new Violation("text.missing", "reason"),
            new Violation("end.missing", "lastDay"));
    assertThat(codes(member, off, LocalDate.of(2020, 1, 1)))
        .containsExactly("scope.off-already", "end.past");
    var others = scopes.scope("ver2", ScopeWorld.OWNER);
    var posing =
        new DeactivationForm(
            "ver2", ScopeWorld.SMALL_OWNER.value(), others.name().value(), "Nei", LATER);
    assertThat(
            ((DeactivationOutcome.Refused) planDeactivation.plan(posing, member.id())).violations())
        .containsExactly(new Violation("scope.not-own", "scope"));
  }

  private Scope shared() {
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.developer();
    scopes.grant(scope);
    return scope;
  }

  private Request plan(Person person, Scope scope, LocalDate lastDay) {
    return ((DeactivationOutcome.Planned) outcome(person, scope, lastDay)).request();
  }

  private List<String> codes(Person person, Scope scope, @Nullable LocalDate lastDay) {
    return ((DeactivationOutcome.Refused) outcome(person, scope, lastDay))
        .violations().stream().map(Violation::code).toList();
  }

  private DeactivationOutcome outcome(Person person, Scope scope, @Nullable LocalDate lastDay) {
    var form =
        new DeactivationForm(
            scope.environment(),
            scope.owner().value(),
            scope.name().value(),
            "Bruk den nye",
            lastDay);
    return planDeactivation.plan(form, person.id());
  }

  private boolean isActive(Scope scope) {
    return registry.find(scope.environment(), scope.name()).orElseThrow().active();
  }

  private RequestState stateOf(Request request) {
    return requests.find(request.id()).orElseThrow().state();
  }
}
