package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessOutcome.Done;
import no.portvakt.registry.scope.AccessOutcome.Inactive;
import no.portvakt.registry.scope.AccessOutcome.NoAccess;
import no.portvakt.registry.scope.AccessOutcome.NotYours;
import no.portvakt.registry.scope.AccessOutcome.UnknownScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PostgresAccesses implements Accesses {

  private final ScopeTable scopes;
  private final AccessTable accesses;
  private final AccessLists lists;
  private final Suppliers suppliers;
  private final AuditTrail audit;
  private final Clock clock;
  private final Tally tally;

  PostgresAccesses(
      ScopeTable scopes,
      AccessTable accesses,
      AccessLists lists,
      Suppliers suppliers,
      AuditTrail audit,
      Clock clock,
      MeterRegistry meters) {
    this.scopes = scopes;
    this.accesses = accesses;
    this.lists = lists;
    this.suppliers = suppliers;
    this.audit = audit;
    this.clock = clock;
    this.tally = new Tally(meters, "portvakt.access.requests");
  }

  @Override
  public Optional<Access> find(String environment, ScopeName scope, OrganisationNumber consumer) {
    return accesses.find(environment, scope, consumer);
  }

  @Override
  public Optional<Scope> visible(
      String environment, ScopeName scope, OrganisationNumber organisation) {
    return scopes.find(environment, scope).filter(found -> isKnownTo(organisation, found));
  }

  @Override
  public boolean isOnlySupplier(
      String environment, OrganisationNumber organisation, ScopeName scope) {
    return suppliers.isOnlySupplier(environment, organisation, scope);
  }

  @Override
  public List<AccessChange> history(
      String environment, ScopeName scope, OrganisationNumber consumer) {
    return accesses.history(environment, scope, consumer);
  }

  @Override
  public Page<Access> givenBy(
      String environment,
      OrganisationNumber owner,
      @Nullable ScopeName scope,
      @Nullable OrganisationNumber consumer,
      Set<AccessState> states,
      Keyset wanted) {
    return lists.page(environment, new AccessFilter(owner, scope, consumer, states), wanted);
  }

  @Override
  public Page<Access> givenTo(
      String environment, OrganisationNumber consumer, Set<AccessState> states, Keyset wanted) {
    return lists.page(environment, new AccessFilter(null, null, consumer, states), wanted);
  }

  @Override
  @Transactional
  public AccessOutcome request(
      String environment, ScopeName name, OrganisationNumber consumer, Cause cause) {
    return tally.count(
        "request",
        scopes
            .pin(environment, name)
            .filter(scope -> isKnownTo(consumer, scope))
            .map(scope -> requested(scope, consumer, cause))
            .orElseGet(UnknownScope::new));
  }

  /** One that is not public is known to its owner, and to those who once had to do with it. */
  private boolean isKnownTo(OrganisationNumber consumer, Scope scope) {
    return scope.settings().visibility() == Visibility.PUBLIC
        || scope.owner().equals(consumer)
        || accesses.find(scope.environment(), scope.name(), consumer).isPresent();
  }

  private AccessOutcome requested(Scope scope, OrganisationNumber consumer, Cause cause) {
    if (!scope.active()) {
      return new Inactive();
    }
    boolean supplierOnly = isOnlySupplier(scope, consumer);
    return begin(scope, consumer, REQUESTED, cause)
        .map(access -> new Done(access, false, supplierOnly))
        .orElseGet(() -> new Done(standing(scope, consumer), true, supplierOnly));
  }

  @Override
  @Transactional
  public AccessOutcome grant(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      OrganisationNumber consumer,
      Cause cause) {
    return tally.count(
        "grant",
        scopes
            .pin(environment, name)
            .map(scope ->
                scope.owner().equals(owner) ? granted(scope, consumer, cause) : new NotYours())
            .orElseGet(UnknownScope::new));
  }

  private AccessOutcome granted(Scope scope, OrganisationNumber consumer, Cause cause) {
    if (!scope.active()) {
      return new Inactive();
    }
    boolean supplierOnly = isOnlySupplier(scope, consumer);
    return begin(scope, consumer, APPROVED, cause)
        .map(access -> new Done(access, false, supplierOnly))
        .orElseGet(() -> moved(standing(scope, consumer), APPROVED, supplierOnly, cause));
  }

  @Override
  @Transactional
  public AccessOutcome deny(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      OrganisationNumber consumer,
      Cause cause) {
    return tally.count(
        "deny",
        scopes
            .find(environment, name)
            .map(scope ->
                scope.owner().equals(owner) ? denied(scope, consumer, cause) : new NotYours())
            .orElseGet(UnknownScope::new));
  }

  private AccessOutcome denied(Scope scope, OrganisationNumber consumer, Cause cause) {
    return accesses
        .lock(scope.environment(), scope.name(), consumer)
        .<AccessOutcome>map(access -> moved(access, DENIED, false, cause))
        .orElseGet(NoAccess::new);
  }

  private boolean isOnlySupplier(Scope scope, OrganisationNumber consumer) {
    return isOnlySupplier(scope.environment(), consumer, scope.name());
  }

  /** Nothing when there is an access already, in whatever state. */
  private Optional<Access> begin(
      Scope scope, OrganisationNumber consumer, AccessState state, Cause cause) {
    var now = clock.instant();
    var access =
        new Access(scope.environment(), scope.name(), scope.owner(), consumer, state, now, now, 1);
    if (!accesses.insert(access, cause)) {
      return Optional.empty();
    }
    record("", access, cause);
    return Optional.of(access);
  }

  private Access standing(Scope scope, OrganisationNumber consumer) {
    return accesses.lock(scope.environment(), scope.name(), consumer).orElseThrow();
  }

  private Done moved(Access before, AccessState state, boolean supplierOnly, Cause cause) {
    if (before.state() == state) {
      return new Done(before, true, supplierOnly);
    }
    var after =
        new Access(
            before.environment(),
            before.scope(),
            before.owner(),
            before.consumer(),
            state,
            before.created(),
            Utc.now(clock, before.lastUpdated()),
            before.version() + 1);
    accesses.update(after, cause);
    record(before.state().name(), after, cause);
    return new Done(after, false, supplierOnly);
  }

  private void record(String before, Access after, Cause cause) {
    audit.append(
        action(after.state()),
        "access:" + after.environment() + "/" + after.scope() + "/" + after.consumer(),
        Map.of(
            "owner", after.owner().value(),
            "state.before", before,
            "state.after", after.state().name()),
        cause);
  }

  private static String action(AccessState state) {
    return switch (state) {
      case REQUESTED -> "access.requested";
      case APPROVED -> "access.granted";
      case DENIED -> "access.denied";
    };
  }
}
