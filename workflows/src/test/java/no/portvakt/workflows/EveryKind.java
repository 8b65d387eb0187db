package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.delegation.RevokeDelegation;
import no.portvakt.workflows.membership.ApplicationOutcome;
import no.portvakt.workflows.membership.ApplyForMembership;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import no.portvakt.workflows.scopedeactivation.DeactivationOutcome;
import no.portvakt.workflows.scopedeactivation.PlanDeactivation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** A request of each kind that people make, for faults that none of them may be hurt by. */
@Component
class EveryKind {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  private final World world;
  private final ScopeWorld scopes;
  private final DelegableWorld delegable;
  private final OrderPrefix orderPrefix;
  private final ApplyForMembership applyForMembership;
  private final AskForAccess askForAccess;
  private final RemoveAccess removeAccess;
  private final AskForScopeAccess askForScopeAccess;
  private final PlanDeactivation planDeactivation;
  private final AskForDelegation askForDelegation;
  private final RevokeDelegation revokeDelegation;
  private final AnswerRequest answer;
  private final Approvals approvals;
  private final RequestStore store;
  private final Rights rights;
  private final Delegations delegations;
  private final RecordingAnnouncer announcer;

  EveryKind(
      World world,
      ScopeWorld scopes,
      DelegableWorld delegable,
      OrderPrefix orderPrefix,
      ApplyForMembership applyForMembership,
      AskForAccess askForAccess,
      RemoveAccess removeAccess,
      AskForScopeAccess askForScopeAccess,
      PlanDeactivation planDeactivation,
      AskForDelegation askForDelegation,
      RevokeDelegation revokeDelegation,
      AnswerRequest answer,
      Approvals approvals,
      RequestStore store,
      Rights rights,
      Delegations delegations,
      RecordingAnnouncer announcer) {
    this.world = world;
    this.scopes = scopes;
    this.delegable = delegable;
    this.orderPrefix = orderPrefix;
    this.applyForMembership = applyForMembership;
    this.askForAccess = askForAccess;
    this.removeAccess = removeAccess;
    this.askForScopeAccess = askForScopeAccess;
    this.planDeactivation = planDeactivation;
    this.askForDelegation = askForDelegation;
    this.revokeDelegation = revokeDelegation;
    this.answer = answer;
    this.approvals = approvals;
    this.store = store;
    this.rights = rights;
    this.delegations = delegations;
    this.announcer = announcer;
  }

  /** One of each, just asked for. */
  List<Errand> begin() {
    return List.of(
        order(),
        membership(),
        rights(),
        removal(),
        access(),
        deactivation(),
        delegation(),
        revocation());
  }

  /** One of each that somebody decides, just asked for. */
  List<Errand> beginDecided() {
    return begin().stream().filter(Errand::isDecided).toList();
  }

  /** A delegation that both parties want, with somebody asked for the access that it lacks. */
  Errand delegationThatLacksAccess() {
    var request = offer(delegable.scheme());
    awaitTold(request, Occasion.APPROVAL_WANTED);
    answer.approve(request.id(), delegable.supplier(Role.MAIN_ADMINISTRATOR).id(), SLACK);
    await().atMost(PATIENCE).until(() -> store.scopeAccessWithin(request.id()).isPresent());
    var access = store.scopeAccessWithin(request.id()).orElseThrow();
    awaitTold(access, Occasion.APPROVAL_WANTED);
    var provider = delegable.provider();
    return new Errand(
        request,
        () -> answer.approve(access.id(), provider.id(), SLACK),
        null,
        RequestState.CREATED,
        List.of("delegation.given"));
  }

  /** Waits until everyone of them can be decided. */
  void awaitDecidable(List<Errand> errands) {
    for (var errand : errands) {
      if (errand.isDecided()) {
        await().atMost(PATIENCE).until(() -> approvals.of(errand.request().id()).isPresent());
      }
    }
  }

  /** Waits until whoever has to do something about them has been told. */
  void awaitTold(List<Errand> errands) {
    for (var errand : errands) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(announcer.about(errand.request()))
                  .as(errand.request().toString())
                  .isNotEmpty());
    }
  }

  private void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(announcer.about(request)).as(request.toString()).contains(occasion));
  }

  private Errand order() {
    var outcome = orderPrefix.order(world.order("ver2"), world.developer().id());
    var request = ((OrderOutcome.Ordered) outcome).request();
    return decided(
        request, world.servicedesk(), world.servicedesk(), () -> SLACK, "prefix.registered");
  }

  /** Of somebody whose e-mail domain several organisations share. */
  private Errand membership() {
    var newcomer = world.person(World.STRICT, Role.MEMBER);
    var outcome = applyForMembership.apply(newcomer, World.PROVIDER);
    var request = ((ApplicationOutcome.Applied) outcome).request();
    return decided(request, world.servicedesk(), world.servicedesk(), () -> SLACK, "role.given");
  }

  private Errand rights() {
    var developer = world.developer();
    var form = World.access(World.PROVIDER, developer, null, Right.API);
    var request = ((AccessOutcome.Asked) askForAccess.ask(form, developer.id())).request();
    return decided(
        request, mainAdministrator(), mainAdministrator(), World::loggedIn, "right.given");
  }

  private Errand removal() {
    var holder = world.developer();
    var approver = mainAdministrator();
    rights.give("prod", World.PROVIDER, holder.id(), Right.API, approver.id(), null, CAUSE);
    var form =
        new RemovalForm(
            "prod", World.PROVIDER.value(), holder.id(), Set.of(Right.API), false, "Ny jobb");
    var request = ((AccessOutcome.Asked) removeAccess.ask(form, approver.id())).request();
    return decided(request, approver, mainAdministrator(), World::loggedIn, "right.taken");
  }

  private Errand access() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var form =
        new ScopeAccessForm(
            "prod", ScopeWorld.CONSUMER.value(), scope.name().value(), "Vi slår opp eiendommer");
    var outcome = askForScopeAccess.ask(form, scopes.developer().id());
    var request = ((ScopeAccessOutcome.Asked) outcome).request();
    return decided(
        request, owner, scopes.apiOwner(ScopeWorld.OWNER, "prod"), () -> SLACK, "access.granted");
  }

  /** Nobody approves it, and its day is far: it is stopped. */
  private Errand deactivation() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    var form =
        new DeactivationForm(
            "ver2",
            ScopeWorld.OWNER.value(),
            scope.name().value(),
            "Bruk den nye",
            LocalDate.of(2999, 6, 30));
    var outcome = planDeactivation.plan(form, owner.id());
    var request = ((DeactivationOutcome.Planned) outcome).request();
    return new Errand(
        request,
        () -> answer.withdraw(request.id(), owner.id()),
        null,
        RequestState.WITHDRAWN,
        List.of());
  }

  private Errand delegation() {
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var request = offer(delegable.shared());
    return decided(
        request,
        receiver,
        delegable.supplier(Role.MAIN_ADMINISTRATOR),
        () -> SLACK,
        "delegation.given");
  }

  private Errand revocation() {
    var scheme = delegable.shared();
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    delegations.delegate(
        "ver2", scheme.id(), DelegableWorld.CONSUMER, DelegableWorld.SUPPLIER, CAUSE);
    var outcome =
        revokeDelegation.revoke(
            "ver2",
            scheme.id(),
            DelegableWorld.CONSUMER,
            DelegableWorld.SUPPLIER,
            giver.id(),
            SLACK);
    return new Errand(
        ((AskOutcome.Asked) outcome).request(),
        null,
        null,
        RequestState.CREATED,
        List.of("delegation.revoked"));
  }

  private Errand decided(
      Request request,
      Person approver,
      Person rival,
      Supplier<Assurance> assurance,
      String change) {
    return new Errand(
        request,
        () -> answer.approve(request.id(), approver.id(), assurance.get()),
        () -> answer.reject(request.id(), rival.id(), "Ikke nå"),
        RequestState.CREATED,
        List.of(change));
  }

  private Person mainAdministrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  private Request offer(DelegationScheme scheme) {
    delegable.supplier(Role.MAIN_ADMINISTRATOR);
    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var form =
        new DelegationForm(
            "ver2",
            DelegableWorld.CONSUMER.value(),
            DelegableWorld.SUPPLIER.value(),
            Side.GIVER,
            scheme.scopes().iterator().next().value(),
            "De drifter systemet",
            null);
    return ((AskOutcome.Asked) askForDelegation.ask(form, scheme.id(), giver.id(), SLACK))
        .request();
  }
}
