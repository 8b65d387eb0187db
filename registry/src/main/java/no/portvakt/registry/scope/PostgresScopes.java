package no.portvakt.registry.scope;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.ScopeOutcome.AccessesRemain;
import no.portvakt.registry.scope.ScopeOutcome.Done;
import no.portvakt.registry.scope.ScopeOutcome.Exists;
import no.portvakt.registry.scope.ScopeOutcome.NotYourPrefix;
import no.portvakt.registry.scope.ScopeOutcome.NotYours;
import no.portvakt.registry.scope.ScopeOutcome.Refused;
import no.portvakt.registry.scope.ScopeOutcome.Stale;
import no.portvakt.registry.scope.ScopeOutcome.Unknown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PostgresScopes implements Scopes {

  private final ScopeTable scopes;
  private final ScopeLists lists;
  private final Holders holders;
  private final Prefixes prefixes;
  private final Environments environments;
  private final Roles roles;
  private final AuditTrail audit;
  private final Clock clock;
  private final Tally tally;

  PostgresScopes(
      ScopeTable scopes,
      ScopeLists lists,
      Holders holders,
      Prefixes prefixes,
      Environments environments,
      Roles roles,
      AuditTrail audit,
      Clock clock,
      MeterRegistry meters) {
    this.scopes = scopes;
    this.lists = lists;
    this.holders = holders;
    this.prefixes = prefixes;
    this.environments = environments;
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
    this.tally = new Tally(meters, "portvakt.scope.requests");
  }

  @Override
  public Optional<Scope> find(String environment, ScopeName name) {
    return scopes.find(environment, name);
  }

  @Override
  public Page<Scope> ownedBy(
      String environment, OrganisationNumber owner, boolean inactiveToo, Keyset wanted) {
    return lists.ownedBy(environment, owner, inactiveToo, wanted);
  }

  @Override
  public Page<Scope> listed(String environment, ScopeFilter filter, Keyset wanted) {
    return lists.listed(environment, filter, wanted);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Scope> search(String environment, String text, int limit) {
    return lists.search(environment, text, limit);
  }

  @Override
  @Transactional
  public ScopeOutcome create(
      String environment,
      OrganisationNumber owner,
      String prefix,
      String subscope,
      ScopeForm form,
      Cause cause) {
    var rules = rules(environment, owner, form);
    var outcome =
        prefix.isEmpty() || owns(environment, owner, prefix)
            ? created(owner, prefix, subscope, rules, cause)
            : new NotYourPrefix();
    return tally.count("create", outcome);
  }

  private boolean owns(String environment, OrganisationNumber owner, String prefix) {
    return PrefixName.parse(prefix)
        .filter(name -> prefixes.pinActive(environment, name, owner))
        .isPresent();
  }

  private ScopeOutcome created(
      OrganisationNumber owner, String prefix, String subscope, ScopeRules rules, Cause cause) {
    var violations = new ArrayList<>(Subscope.violations(prefix, subscope));
    var name = violations.isEmpty() ? ScopeName.of(new PrefixName(prefix), subscope) : null;
    violations.addAll(rules.violations(name));
    if (name == null || !violations.isEmpty()) {
      return new Refused(violations);
    }
    var now = clock.instant();
    var environment = rules.environment().name();
    var scope = new Scope(environment, name, owner, rules.settings(), true, now, now, 1);
    if (!scopes.insert(scope)) {
      return new Exists(scopes.find(environment, name).orElseThrow().active());
    }
    audit.append("scope.created", subject(scope), ScopeChange.created(scope), cause);
    return new Done(scope, rules.advice(name));
  }

  @Override
  @Transactional
  public ScopeOutcome change(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      ScopeForm form,
      long version,
      Cause cause) {
    var rules = rules(environment, owner, form);
    return tally.count(
        "change",
        ofOwn(
            environment,
            owner,
            name,
            scope -> scope.version() == version ? changed(scope, rules, cause) : new Stale(scope)));
  }

  private ScopeOutcome changed(Scope scope, ScopeRules rules, Cause cause) {
    var violations = rules.violations(scope.name());
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    if (!scope.active()
        && !prefixes.pinActive(scope.environment(), scope.name().prefix(), scope.owner())) {
      return new NotYourPrefix();
    }
    var settings = rules.settings();
    var stands = scope.active() && scope.settings().equals(settings);
    var now = stands ? scope : write(scope, settings, true, "scope.changed", Map.of(), cause);
    return new Done(now, rules.advice(scope.name()));
  }

  @Override
  @Transactional
  public ScopeOutcome deactivate(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      boolean keepAccesses,
      Cause cause) {
    return tally.count(
        "deactivate",
        ofOwn(
            environment,
            owner,
            name,
            scope ->
                scope.active()
                    ? switchedOff(scope, keepAccesses, cause)
                    : new Done(scope, List.of())));
  }

  private ScopeOutcome switchedOff(Scope scope, boolean keepAccesses, Cause cause) {
    int shared = holders.count(scope);
    if (shared > 0 && !keepAccesses) {
      return new AccessesRemain(holders.first(scope), shared);
    }
    var choice =
        Map.of("keepAccesses", String.valueOf(keepAccesses), "accesses", String.valueOf(shared));
    var off = write(scope, scope.settings(), false, "scope.deactivated", choice, cause);
    return new Done(off, List.of());
  }

  private ScopeOutcome ofOwn(
      String environment,
      OrganisationNumber owner,
      ScopeName name,
      Function<Scope, ScopeOutcome> act) {
    var scope = scopes.lock(environment, name);
    if (scope.isEmpty()) {
      return new Unknown();
    }
    return scope.get().owner().equals(owner) ? act.apply(scope.get()) : new NotYours();
  }

  private Scope write(
      Scope before,
      ScopeSettings settings,
      boolean active,
      String action,
      Map<String, String> choice,
      Cause cause) {
    var after =
        new Scope(
            before.environment(),
            before.name(),
            before.owner(),
            settings,
            active,
            before.created(),
            Utc.now(clock, before.lastUpdated()),
            before.version() + 1);
    scopes.update(after);
    var details = new TreeMap<>(ScopeChange.between(before, after));
    details.putAll(choice);
    audit.append(action, subject(after), details, cause);
    return after;
  }

  private ScopeRules rules(String environment, OrganisationNumber owner, ScopeForm form) {
    return new ScopeRules(form, environments.existing(environment), roles.runsInstallation(owner));
  }

  private static String subject(Scope scope) {
    return "scope:" + scope.environment() + "/" + scope.name();
  }
}
