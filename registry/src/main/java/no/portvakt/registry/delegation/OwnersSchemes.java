package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.delegation.SchemeOutcome.Refused;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OwnersSchemes implements Schemes {

  private final Sources sources;
  private final SchemeTable table;
  private final DelegableScopes scopes;
  private final SchemeRecord record;
  private final Clock clock;
  private final Tally tally;

  OwnersSchemes(
      Sources sources,
      SchemeTable table,
      DelegableScopes scopes,
      SchemeRecord record,
      Clock clock,
      MeterRegistry meters) {
    this.sources = sources;
    this.table = table;
    this.scopes = scopes;
    this.record = record;
    this.clock = clock;
    this.tally = new Tally(meters, "portvakt.delegation-schemes");
  }

  @Override
  public Page<DelegationScheme> ownedBy(
      String environment, OrganisationNumber owner, Keyset wanted) {
    return table.ownedBy(environment, owner, wanted);
  }

  @Override
  @Transactional
  public SchemeOutcome create(
      String environment, OrganisationNumber owner, SchemeForm form, Cause cause) {
    return tally.count("create", created(environment, owner, form, cause));
  }

  private SchemeOutcome created(
      String environment, OrganisationNumber owner, SchemeForm form, Cause cause) {
    var source = sources.toChange(environment);
    if (source.isEmpty()) {
      return new SchemeOutcome.NoSource();
    }
    var violations = new ArrayList<>(SchemeRules.violations(form, !source.get().isHere()));
    if (violations.isEmpty()) {
      violations.addAll(scopeViolations(environment, owner, form.scopes(), Set.of()));
    }
    cause.violation().ifPresent(violations::add);
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    var scheme = scheme(environment, owner, form);
    if (!table.insert(scheme)) {
      return new SchemeOutcome.Exists();
    }
    record.created(scheme, cause);
    return new Done(scheme, false);
  }

  private DelegationScheme scheme(String environment, OrganisationNumber owner, SchemeForm form) {
    var resource = form.resource();
    return new DelegationScheme(
        environment,
        resource == null ? UUID.randomUUID() : AltinnResource.schemeId(resource),
        owner,
        form.title(),
        form.description(),
        named(form.scopes()),
        clock.instant(),
        resource,
        1);
  }

  @Override
  @Transactional
  public SchemeOutcome change(
      String environment,
      OrganisationNumber owner,
      UUID id,
      SchemeForm form,
      long version,
      Cause cause) {
    return ofTheOwner(
        "change",
        environment,
        owner,
        id,
        cause,
        current ->
            current.version() == version
                ? change(current, form, cause)
                : new SchemeOutcome.Stale(current));
  }

  private SchemeOutcome change(DelegationScheme current, SchemeForm form, Cause cause) {
    var violations = new ArrayList<>(SchemeRules.violations(form, false));
    if (form.resource() != null && !form.resource().equals(current.resource())) {
      violations.removeIf(violation -> violation.field().equals("resource"));
      violations.add(new Violation("scheme.resource.fixed", "resource"));
    }
    if (violations.isEmpty()) {
      violations.addAll(
          scopeViolations(current.environment(), current.owner(), form.scopes(), current.scopes()));
    }
    return violations.isEmpty()
        ? write(
            current, current.changed(form.title(), form.description(), named(form.scopes())), cause)
        : new Refused(violations);
  }

  @Override
  @Transactional
  public SchemeOutcome remove(String environment, OrganisationNumber owner, UUID id, Cause cause) {
    table.lockToRemove(environment, id);
    return ofTheOwner("remove", environment, owner, id, cause, current -> remove(current, cause));
  }

  private SchemeOutcome remove(DelegationScheme current, Cause cause) {
    var source = sources.of(current.environment());
    int delegations = source.isEmpty() ? 0 : source.get().delegationsOf(current);
    if (delegations > 0) {
      return new SchemeOutcome.InUse(delegations);
    }
    table.delete(current);
    record.removed(current, cause);
    return new Done(current, false);
  }

  @Override
  @Transactional
  public SchemeOutcome addScope(
      String environment, OrganisationNumber owner, UUID id, ScopeName scope, Cause cause) {
    return ofTheOwner(
        "add-scope",
        environment,
        owner,
        id,
        cause,
        current -> {
          var violations =
              scopeViolations(environment, owner, List.of(scope.value()), current.scopes());
          if (!violations.isEmpty()) {
            return new Refused(violations);
          }
          var names = current.scopes().stream().collect(toSet());
          names.add(scope);
          return rescoped(current, names, cause);
        });
  }

  @Override
  @Transactional
  public SchemeOutcome removeScope(
      String environment, OrganisationNumber owner, UUID id, ScopeName scope, Cause cause) {
    return ofTheOwner(
        "remove-scope",
        environment,
        owner,
        id,
        cause,
        current -> {
          var names = current.scopes().stream().collect(toSet());
          names.remove(scope);
          return rescoped(current, names, cause);
        });
  }

  private SchemeOutcome rescoped(DelegationScheme current, Set<ScopeName> names, Cause cause) {
    var violation = SchemeRules.number(names.size());
    return violation.isPresent()
        ? new Refused(List.of(violation.get()))
        : write(current, current.changed(current.title(), current.description(), names), cause);
  }

  private SchemeOutcome ofTheOwner(
      String action,
      String environment,
      OrganisationNumber owner,
      UUID id,
      Cause cause,
      Function<DelegationScheme, SchemeOutcome> change) {
    table.lock(environment, id);
    var outcome =
        table
            .find(environment, id)
            .map(current -> ofTheOwner(current, owner, cause, change))
            .orElseGet(SchemeOutcome.Unknown::new);
    return tally.count(action, outcome);
  }

  private static SchemeOutcome ofTheOwner(
      DelegationScheme current,
      OrganisationNumber owner,
      Cause cause,
      Function<DelegationScheme, SchemeOutcome> change) {
    if (!current.owner().equals(owner)) {
      return new SchemeOutcome.NotYours();
    }
    var unfit = cause.violation();
    return unfit.isPresent() ? new Refused(List.of(unfit.get())) : change.apply(current);
  }

  private SchemeOutcome write(DelegationScheme before, DelegationScheme after, Cause cause) {
    if (after.saysTheSameAs(before)) {
      return new Done(before, true);
    }
    table.update(after);
    record.changed(before, after, cause);
    return new Done(after, false);
  }

  /** Of those that come in; one that is in already may have been switched off since. */
  private List<Violation> scopeViolations(
      String environment, OrganisationNumber owner, List<String> names, Set<ScopeName> present) {
    var issuer = sources.issuer(environment).orElseThrow();
    var found = scopes.locked(environment, named(names));
    return IntStream.range(0, names.size())
        .filter(i -> !present.contains(new ScopeName(names.get(i))))
        .mapToObj(i ->
            DelegableScopes.Facts.check(
                found.get(new ScopeName(names.get(i))), owner, issuer, "scopes[" + i + "]"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Set<ScopeName> named(List<String> names) {
    return names.stream().map(ScopeName::new).collect(toUnmodifiableSet());
  }
}
