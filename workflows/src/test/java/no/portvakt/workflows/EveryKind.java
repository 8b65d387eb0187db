package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Scope;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.membership.ApplicationOutcome;
import no.portvakt.workflows.membership.ApplyForMembership;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import no.portvakt.workflows.scopedeactivation.DeactivationOutcome;
import no.portvakt.workflows.scopedeactivation.PlanDeactivation;
import org.springframework.stereotype.Component;

/** A request of each kind that people make, for faults that none of them may be hurt by. */
@Component
class EveryKind {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final World world;
  private final ScopeWorld scopes;
  private final OrderPrefix orderPrefix;
  private final ApplyForMembership applyForMembership;
  private final AskForScopeAccess askForScopeAccess;
  private final PlanDeactivation planDeactivation;
  private final Approvals approvals;
  private final RecordingAnnouncer announcer;
  private final RightErrands rights;
  private final DelegationErrands delegations;
  private final Errands errands;

  EveryKind(
      World world,
      ScopeWorld scopes,
      OrderPrefix orderPrefix,
      ApplyForMembership applyForMembership,
      AskForScopeAccess askForScopeAccess,
      PlanDeactivation planDeactivation,
      Approvals approvals,
      RecordingAnnouncer announcer,
      RightErrands rights,
      DelegationErrands delegations,
      Errands errands) {
    this.world = world;
    this.scopes = scopes;
    this.orderPrefix = orderPrefix;
    this.applyForMembership = applyForMembership;
    this.askForScopeAccess = askForScopeAccess;
    this.planDeactivation = planDeactivation;
    this.approvals = approvals;
    this.announcer = announcer;
    this.rights = rights;
    this.delegations = delegations;
    this.errands = errands;
  }

  /** One of each, just asked for; but no inquiry, which only an hour brings further. */
  List<Errand> begin() {
    return kinds().stream().map(Supplier::get).toList();
  }

  /** How each is asked for. */
  List<Supplier<Errand>> kinds() {
    return List.of(
        this::order,
        this::membership,
        rights::rights,
        rights::removal,
        rights::role,
        this::access,
        this::deactivation,
        delegations::delegation,
        delegations::revocation);
  }

  /** One of each that somebody decides, just asked for. */
  List<Errand> beginDecided() {
    return begin().stream().filter(Errand::isDecided).toList();
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

  private Errand order() {
    return order("ver2");
  }

  /** Of an organisation without signed terms and merkantile data. */
  Errand orderInProduction() {
    return order("prod");
  }

  private Errand order(String environment) {
    var outcome = orderPrefix.order(world.order(environment), world.developer().id());
    var request = ((OrderOutcome.Ordered) outcome).request();
    return errands.decided(
        request, world.servicedesk(), world.servicedesk(), () -> SLACK, "prefix.registered");
  }

  /** Of somebody whose e-mail domain several organisations share. */
  private Errand membership() {
    var newcomer = world.person(World.STRICT, Role.MEMBER);
    var outcome = applyForMembership.apply(newcomer, World.PROVIDER);
    var request = ((ApplicationOutcome.Applied) outcome).request();
    return errands.decided(
        request, world.servicedesk(), world.servicedesk(), () -> SLACK, "role.given");
  }

  private Errand access() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "prod");
    var scope = scopes.scope("prod", ScopeWorld.OWNER);
    var form =
        new ScopeAccessForm(
            "prod", ScopeWorld.CONSUMER.value(), scope.name().value(), "Vi slår opp eiendommer");
    var outcome = askForScopeAccess.ask(form, scopes.developer().id());
    var request = ((ScopeAccessOutcome.Asked) outcome).request();
    return errands.decided(
        request, owner, scopes.apiOwner(ScopeWorld.OWNER, "prod"), () -> SLACK, "access.granted");
  }

  /** Nobody approves it, and its day is far: it is stopped. */
  private Errand deactivation() {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    return errands.withdrawn(plan(owner, scope, LocalDate.of(2999, 6, 30)), owner);
  }

  /** Of a scope that a consumer has access to until then. */
  Errand deactivation(LocalDate lastDay) {
    var owner = scopes.apiOwner(ScopeWorld.OWNER, "ver2");
    var scope = scopes.scope("ver2", ScopeWorld.OWNER);
    scopes.grant(scope);
    return errands.byItself(plan(owner, scope, lastDay), "access.denied", "scope.deactivated");
  }

  private Request plan(Person owner, Scope scope, LocalDate lastDay) {
    var form =
        new DeactivationForm(
            "ver2", ScopeWorld.OWNER.value(), scope.name().value(), "Bruk den nye", lastDay);
    return ((DeactivationOutcome.Planned) planDeactivation.plan(form, owner.id())).request();
  }
}
