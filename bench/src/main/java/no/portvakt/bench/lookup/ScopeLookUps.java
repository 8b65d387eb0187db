package no.portvakt.bench.lookup;

import static no.portvakt.bench.lookup.Facts.HERE;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeFilter;
import no.portvakt.registry.scope.Scopes;

/** Those for scopes and the accesses to them. */
final class ScopeLookUps {

  private static final Set<AccessState> ANY_STATE = EnumSet.allOf(AccessState.class);
  private static final Set<AccessState> APPROVED = EnumSet.of(AccessState.APPROVED);
  private static final URI ALTINN = URI.create("https://tt02.altinn.no/");

  private ScopeLookUps() {}

  static Stream<LookUp> scopes(Scopes scopes) {
    return Stream.of(
        new LookUp("scope", some -> scopes.find(HERE, some.scope())),
        new LookUp(
            "scopes of an owner",
            some -> {
              var scope = some.access();
              return scopes.ownedBy(HERE, scope.owner(), false, some.page(scope.scope().value()));
            }),
        new LookUp(
            "scopes of an owner, inactive too",
            some -> {
              var scope = some.access();
              return scopes.ownedBy(HERE, scope.owner(), true, some.page(scope.scope().value()));
            }),
        listed(scopes, "public scopes", ScopeFilter.none()),
        listed(
            scopes,
            "public scopes, inactive too",
            new ScopeFilter(null, true, Set.of(), null, null)),
        listed(
            scopes,
            "public scopes that can be delegated",
            new ScopeFilter(null, false, Set.of(ALTINN), null, null)),
        listed(scopes, "public scopes for all", new ScopeFilter(null, false, Set.of(), true, null)),
        listed(
            scopes,
            "public scopes for Maskinporten's clients",
            new ScopeFilter(null, false, Set.of(), null, IntegrationType.MASKINPORTEN)),
        listed(
            scopes,
            "public scopes for ID-porten's clients that can be delegated",
            new ScopeFilter(null, false, Set.of(ALTINN), null, IntegrationType.IDPORTEN)),
        new LookUp(
            "public scopes of a prefix",
            some -> {
              var prefix = some.scope().prefix();
              var filter = new ScopeFilter(prefix, false, Set.of(), null, null);
              return scopes.listed(HERE, filter, some.page(prefix + ":tjeneste4"));
            }),
        new LookUp(
            "scopes by the start of a name",
            some -> scopes.search(HERE, some.prefixes(), Facts.PAGE)),
        new LookUp(
            "scopes by words", some -> scopes.search(HERE, "kart " + some.ordinal(), Facts.PAGE)),
        new LookUp(
            "scopes by a word that many have", some -> scopes.search(HERE, "helse", Facts.PAGE)));
  }

  private static LookUp listed(Scopes scopes, String name, ScopeFilter filter) {
    return new LookUp(name, some -> scopes.listed(HERE, filter, some.page(some.scope().value())));
  }

  static Stream<LookUp> accesses(Accesses accesses) {
    return Stream.of(
        new LookUp(
            "access",
            some -> {
              var one = some.access();
              return accesses.find(HERE, one.scope(), one.consumer());
            }),
        new LookUp(
            "history of an access",
            some -> {
              var one = some.access();
              return accesses.history(HERE, one.scope(), one.consumer());
            }),
        new LookUp(
            "accesses given by an owner",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, null, ANY_STATE, some.page(one.key()));
            }),
        new LookUp(
            "accesses given by an owner, approved",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, null, APPROVED, some.page(one.key()));
            }),
        new LookUp(
            "accesses given to a scope",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), one.scope(), null, ANY_STATE, some.page(one.key()));
            }),
        new LookUp(
            "accesses given by an owner to a consumer",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, one.consumer(), ANY_STATE, some.page(one.key()));
            }),
        new LookUp(
            "accesses given to a scope and a consumer",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), one.scope(), one.consumer(), APPROVED, some.page(""));
            }),
        new LookUp(
            "accesses given to a consumer",
            some -> {
              var one = some.access();
              return accesses.givenTo(HERE, one.consumer(), ANY_STATE, some.page(one.key()));
            }),
        new LookUp(
            "accesses given to a consumer, approved",
            some -> {
              var one = some.access();
              return accesses.givenTo(HERE, one.consumer(), APPROVED, some.page(one.key()));
            }));
  }
}
