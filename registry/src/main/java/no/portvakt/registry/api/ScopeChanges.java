package no.portvakt.registry.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import org.springframework.stereotype.Component;

/** Creates and changes scopes for callers, each in one transaction. */
@Component
class ScopeChanges {

  private static final String EXISTS = "api.scope-exists";
  private static final String DEACTIVATED = "api.scope-deactivated";

  private static final String KEPT = "by API, where deactivating keeps accesses";
  private static final String INTERNAL = "scope.visibility.internal";

  private final Scopes scopes;
  private final Changing changing;

  ScopeChanges(Scopes scopes, Changing changing) {
    this.scopes = scopes;
    this.changing = changing;
  }

  ScopeOutcome.Done create(Caller caller, ScopeRequest request) {
    return changing.together(() -> {
      var made =
          done(
              scopes.create(
                  caller.environment(),
                  caller.organisation(),
                  Objects.requireNonNullElse(request.prefix(), ""),
                  Objects.requireNonNullElse(request.subscope(), ""),
                  request.form(),
                  caller.cause()));
      return request.deactivates() ? off(caller, made) : made;
    });
  }

  /** Of the version that stands, unless the caller said which; somebody may be in between once. */
  ScopeOutcome.Done change(Caller caller, ScopeName name, ScopeRequest request, IfMatch wanted) {
    request.mustBe(name);
    return done(
        Changing.orAgain(
            ScopeOutcome.Stale.class, () -> changeStanding(caller, name, request, wanted)));
  }

  private ScopeOutcome changeStanding(
      Caller caller, ScopeName name, ScopeRequest request, IfMatch wanted) {
    var standing = own(caller, name);
    wanted.check(standing.version());
    return changing.together(() -> {
      var changed = change(caller, standing, request);
      return changed instanceof ScopeOutcome.Done done && request.deactivates()
          ? off(caller, done)
          : changed;
    });
  }

  private ScopeOutcome change(Caller caller, Scope standing, ScopeRequest request) {
    return scopes.change(
        caller.environment(),
        caller.organisation(),
        standing.name(),
        request.form(),
        standing.version(),
        caller.cause());
  }

  ScopeOutcome.Done deactivate(
      Caller caller, ScopeName name, boolean keepAccesses, IfMatch wanted) {
    var standing = own(caller, name);
    wanted.check(standing.version());
    return changing.together(() -> {
      var done = done(off(caller, name, keepAccesses));
      wanted.checkChanged(standing.version(), done.scope().version());
      return done;
    });
  }

  /** With what was advised before. */
  private ScopeOutcome.Done off(Caller caller, ScopeOutcome.Done before) {
    var off = done(off(caller, before.scope().name(), true));
    return new ScopeOutcome.Done(off.scope(), before.advice());
  }

  private ScopeOutcome off(Caller caller, ScopeName name, boolean keepAccesses) {
    return scopes.deactivate(
        caller.environment(),
        caller.organisation(),
        name,
        keepAccesses,
        keepAccesses ? caller.because(KEPT) : caller.cause());
  }

  /** A scope that the caller owns. */
  Scope own(Caller caller, ScopeName name) {
    var scope = scopes.find(caller.environment(), name).orElseThrow(ScopeChanges::unknown);
    if (!scope.owner().equals(caller.organisation())) {
      throw Refusal.of(Fault.FORBIDDEN, "api.scope-not-yours");
    }
    return scope;
  }

  static Refusal unknown() {
    return Refusal.of(Fault.UNKNOWN, "api.scope-unknown");
  }

  private static ScopeOutcome.Done done(ScopeOutcome outcome) {
    return switch (outcome) {
      case ScopeOutcome.Done done -> done;
      case ScopeOutcome.Refused(var violations) ->
          throw Refusal.of(fault(violations), violations.stream().map(Problem::of).toList())
              .about(ScopeRequest.NAME);
      case ScopeOutcome.NotYourPrefix _ ->
          throw Refusal.of(Fault.FORBIDDEN, Problem.in("prefix", "api.prefix-not-yours"))
              .about(ScopeRequest.NAME);
      case ScopeOutcome.NotYours _ -> throw Refusal.of(Fault.FORBIDDEN, "api.scope-not-yours");
      case ScopeOutcome.Unknown _ -> throw unknown();
      case ScopeOutcome.Exists exists ->
          throw Refusal.of(Fault.CONFLICT, exists.active() ? EXISTS : DEACTIVATED);
      case ScopeOutcome.AccessesRemain(var holders, int total) ->
          throw Refusal.of(
              Fault.CONFLICT, "api.accesses-remain", Integer.toString(total), numbers(holders));
      case ScopeOutcome.Stale _ -> throw Refusal.of(Fault.CONFLICT, "api.stale");
    };
  }

  /** What others may say is forbidden rather than wrong (domain rules 6.3). */
  private static Fault fault(List<Violation> violations) {
    return violations.stream().allMatch(broken -> broken.code().equals(INTERNAL))
        ? Fault.FORBIDDEN
        : Fault.INVALID;
  }

  private static String numbers(List<OrganisationNumber> holders) {
    return holders.stream().map(OrganisationNumber::value).collect(joining(", "));
  }
}
