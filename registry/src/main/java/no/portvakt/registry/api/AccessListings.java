package no.portvakt.registry.api;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.scope.Access;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeFilter;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists of accesses, with the names of their parties. */
@Component
class AccessListings {

  private final Accesses accesses;
  private final Scopes scopes;
  private final ScopeChanges own;
  private final PartyNames names;

  AccessListings(Accesses accesses, Scopes scopes, ScopeChanges own, PartyNames names) {
    this.accesses = accesses;
    this.scopes = scopes;
    this.own = own;
    this.names = names;
  }

  ResponseEntity<Iterable<AccessAnswer>> givenBy(
      Caller caller,
      @Nullable String scope,
      @Nullable String consumer,
      boolean inactive,
      Paging paging) {
    var name = scope == null ? null : own.own(caller, Parameters.scope(scope)).name();
    var number = consumer == null ? null : Parameters.organisation(Parameters.CONSUMER, consumer);
    return new Listing<>(
            wanted ->
                accesses.givenBy(
                    caller.environment(),
                    caller.organisation(),
                    name,
                    number,
                    states(inactive),
                    wanted),
            this::named)
        .answer(paging);
  }

  ResponseEntity<Iterable<AccessAnswer>> givenTo(
      Caller caller, boolean inactive, boolean accessibleForAll, Paging paging) {
    if (accessibleForAll && paging.limit() != null) {
      throw Refusal.invalid(Paging.LIMIT, "api.limit-not-here");
    }
    var given =
        new Listing<>(
            (Keyset wanted) ->
                accesses.givenTo(
                    caller.environment(), caller.organisation(), states(inactive), wanted),
            this::named);
    return accessibleForAll
        ? ResponseEntity.ok(both(given.from(paging.first()), forAll(caller)))
        : given.answer(paging);
  }

  private Iterable<AccessAnswer> forAll(Caller caller) {
    var filter = new ScopeFilter(null, false, Set.of(), true, null);
    return new Listing<>(
            (Keyset wanted) -> scopes.listed(caller.environment(), filter, wanted),
            (List<Scope> found) ->
                named(
                    found.stream()
                        .map(scope -> AccessAnswer.ofAll(scope, caller.organisation()))
                        .toList()))
        .from(Keyset.first(Keyset.MOST));
  }

  /** One after the other, and no scope twice as approved. */
  private static Iterable<AccessAnswer> both(
      Iterable<AccessAnswer> given, Iterable<AccessAnswer> forAll) {
    var approved = new HashSet<String>();
    return () ->
        Stream.concat(
                StreamSupport.stream(given.spliterator(), false)
                    .peek(access -> {
                      if (access.state() == AccessState.APPROVED) {
                        approved.add(access.scope());
                      }
                    }),
                StreamSupport.stream(forAll.spliterator(), false)
                    .filter(access -> !approved.contains(access.scope())))
            .iterator();
  }

  private List<AccessAnswer> named(List<Access> found) {
    return names.with(found, AccessAnswer::parties, AccessAnswer::of);
  }

  private static Set<AccessState> states(boolean inactive) {
    return inactive
        ? EnumSet.allOf(AccessState.class)
        : EnumSet.of(AccessState.REQUESTED, AccessState.APPROVED);
  }
}
