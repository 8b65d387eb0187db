package no.portvakt.registry.api;

import java.util.List;
import java.util.function.Function;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.SchemeForm;
import no.portvakt.registry.delegation.SchemeOutcome;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/** Makes, changes and removes delegation schemes for callers. */
@Component
class SchemeChanges {

  private final Schemes schemes;
  private final Delegations delegations;

  SchemeChanges(Schemes schemes, Delegations delegations) {
    this.schemes = schemes;
    this.delegations = delegations;
  }

  DelegationScheme create(Caller caller, SchemeRequest request) {
    return done(schemes.create(
            caller.environment(), caller.organisation(), request.form(), caller.cause()))
        .scheme();
  }

  /** Of the version that stands, unless the caller said which; somebody may be in between once. */
  DelegationScheme change(Caller caller, String id, SchemeRequest request, IfMatch wanted) {
    var form = request.form();
    return changeStanding(caller, id, wanted, _ -> form);
  }

  DelegationScheme replaceScopes(Caller caller, String id, List<String> scopes, IfMatch wanted) {
    return changeStanding(
        caller,
        id,
        wanted,
        standing -> new SchemeForm(standing.title(), standing.description(), scopes, null));
  }

  private DelegationScheme changeStanding(
      Caller caller, String id, IfMatch wanted, Function<DelegationScheme, SchemeForm> form) {
    var outcome =
        Changing.orAgain(
            SchemeOutcome.Stale.class,
            () -> {
              var standing = find(caller, id);
              wanted.check(standing.version());
              return schemes.change(
                  caller.environment(),
                  caller.organisation(),
                  standing.id(),
                  form.apply(standing),
                  standing.version(),
                  caller.cause());
            });
    return done(outcome).scheme();
  }

  void addScope(Caller caller, String id, ScopeName scope) {
    var added =
        done(
            schemes.addScope(
                caller.environment(),
                caller.organisation(),
                Parameters.scheme(id),
                scope,
                caller.cause()));
    if (added.already()) {
      throw Refusal.of(Fault.CONFLICT, "api.scheme-has-scope");
    }
  }

  void removeScope(Caller caller, String id, ScopeName scope) {
    done(
        schemes.removeScope(
            caller.environment(),
            caller.organisation(),
            Parameters.scheme(id),
            scope,
            caller.cause()));
  }

  void remove(Caller caller, String id) {
    done(
        schemes.remove(
            caller.environment(), caller.organisation(), Parameters.scheme(id), caller.cause()));
  }

  /** Anybody's: whoever knows the id has been told of it. */
  DelegationScheme find(Caller caller, String id) {
    return delegations
        .scheme(caller.environment(), Parameters.scheme(id))
        .orElseThrow(SchemeChanges::unknown);
  }

  static Refusal unknown() {
    return Refusal.of(Fault.UNKNOWN, "api.scheme-unknown");
  }

  static Refusal notYours() {
    return Refusal.of(Fault.FORBIDDEN, "api.scheme-not-yours");
  }

  private static SchemeOutcome.Done done(SchemeOutcome outcome) {
    return switch (outcome) {
      case SchemeOutcome.Done done -> done;
      case SchemeOutcome.Refused(var violations) ->
          throw Refusal.of(violations).about(SchemeRequest.NAME);
      case SchemeOutcome.NoSource _ -> throw Refusal.of(Fault.CONFLICT, "api.no-delegation-source");
      case SchemeOutcome.Unknown _ -> throw unknown();
      case SchemeOutcome.NotYours _ -> throw notYours();
      case SchemeOutcome.Exists _ ->
          throw Refusal.of(Fault.CONFLICT, Problem.in("resource", "api.scheme-exists"))
              .about(SchemeRequest.NAME);
      case SchemeOutcome.InUse(int delegations) ->
          throw Refusal.of(Fault.CONFLICT, "api.scheme-in-use", Integer.toString(delegations));
      case SchemeOutcome.Stale _ -> throw Refusal.of(Fault.CONFLICT, "api.stale");
    };
  }
}
