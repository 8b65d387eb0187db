package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.AskProvider;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.delegation.RevokeDelegation;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Requests about what a consumer lets its supplier use. */
@Component
class DelegationErrands {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  private final DelegableWorld delegable;
  private final AskForDelegation askForDelegation;
  private final RevokeDelegation revokeDelegation;
  private final AskProvider askProvider;
  private final RequestStore store;
  private final Delegations delegations;
  private final RecordingAnnouncer announcer;
  private final Errands errands;

  DelegationErrands(
      DelegableWorld delegable,
      AskForDelegation askForDelegation,
      RevokeDelegation revokeDelegation,
      AskProvider askProvider,
      RequestStore store,
      Delegations delegations,
      RecordingAnnouncer announcer,
      Errands errands) {
    this.delegable = delegable;
    this.askForDelegation = askForDelegation;
    this.revokeDelegation = revokeDelegation;
    this.askProvider = askProvider;
    this.store = store;
    this.delegations = delegations;
    this.announcer = announcer;
    this.errands = errands;
  }

  Errand delegation() {
    return delegation(delegable.shared());
  }

  /** When both parties want it, the access that it lacks is asked for. */
  Errand lackingAccess() {
    return delegation(delegable.scheme());
  }

  private Errand delegation(DelegationScheme scheme) {
    var receiver = delegable.supplier(Role.MAIN_ADMINISTRATOR);
    return errands.decided(
        offer(scheme),
        receiver,
        delegable.supplier(Role.MAIN_ADMINISTRATOR),
        () -> SLACK,
        "delegation.given");
  }

  /** The access that a delegation lacks, once it has been asked for. */
  Optional<Errand> accessWithin(Errand delegation) {
    return store
        .scopeAccessWithin(delegation.request().id())
        .map(access ->
            errands.decided(
                access, delegable.provider(), delegable.provider(), () -> SLACK, "access.granted"));
  }

  Errand revocation() {
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
    return errands.byItself(((AskOutcome.Asked) outcome).request(), "delegation.revoked");
  }

  /** Its process looks again each hour of the engine's clock. */
  Errand inquiry() {
    var asking = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var scope = delegable.scope(null);
    var outcome =
        askProvider.ask("ver2", DelegableWorld.CONSUMER.value(), scope.value(), asking.id());
    return errands.withdrawn(((AskOutcome.Asked) outcome).request(), asking);
  }

  /** A delegation that both parties want, with somebody asked for the access that it lacks. */
  Errand thatLacksAccess() {
    var delegation = lackingAccess();
    announcer.awaitTold(delegation.request(), Occasion.APPROVAL_WANTED);
    delegation.settle();
    var access =
        await()
            .atMost(PATIENCE)
            .until(() -> accessWithin(delegation), Optional::isPresent)
            .orElseThrow();
    announcer.awaitTold(access.request(), Occasion.APPROVAL_WANTED);
    return new Errand(
        delegation.request(), access.settling(), null, delegation.end(), delegation.changes());
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
