package no.portvakt.registry.api;

import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.registry.scope.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists of delegation schemes: the caller's own, or those that a scope is in. */
@Component
class SchemeListings {

  private final Schemes schemes;
  private final Delegations delegations;
  private final Scopes scopes;
  private final Accesses accesses;

  SchemeListings(Schemes schemes, Delegations delegations, Scopes scopes, Accesses accesses) {
    this.schemes = schemes;
    this.delegations = delegations;
    this.scopes = scopes;
    this.accesses = accesses;
  }

  ResponseEntity<Iterable<SchemeAnswer>> list(
      Caller caller, @Nullable String owner, @Nullable String scope, Paging paging) {
    if (scope == null) {
      return own(caller, owner, paging);
    }
    if (owner != null) {
      throw Refusal.of(Fault.INVALID, "api.owner-or-scope");
    }
    var name = Parameters.scope(scope);
    checkKnown(caller, name);
    return new Listing<>(
            wanted -> delegations.schemesOf(caller.environment(), name, wanted), SchemeAnswer::of)
        .answer(paging);
  }

  private ResponseEntity<Iterable<SchemeAnswer>> own(
      Caller caller, @Nullable String owner, Paging paging) {
    if (owner != null
        && !Parameters.organisation("owner_orgno", owner).equals(caller.organisation())) {
      throw SchemeChanges.notYours();
    }
    return new Listing<>(
            wanted -> schemes.ownedBy(caller.environment(), caller.organisation(), wanted),
            SchemeAnswer::of)
        .answer(paging);
  }

  /** What is not public is unknown to whoever never had to do with it. */
  private void checkKnown(Caller caller, ScopeName name) {
    var known =
        scopes
            .find(caller.environment(), name)
            .filter(scope ->
                scope.settings().visibility() == Visibility.PUBLIC
                    || scope.owner().equals(caller.organisation())
                    || accesses
                        .find(caller.environment(), name, caller.organisation())
                        .isPresent());
    if (known.isEmpty()) {
      throw ScopeChanges.unknown();
    }
  }
}
