package no.portvakt.bench.lookup;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.bench.lookup.LookUp.Question;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.IntegrationType;
import no.portvakt.registry.scope.ScopeFilter;
import no.portvakt.registry.scope.Scopes;
import org.springframework.beans.factory.BeanFactory;

/** Every list and look-up that the registry offers. */
final class Catalogue {

  private static final String HERE = "ver2";
  private static final Set<AccessState> ANY_STATE = EnumSet.allOf(AccessState.class);
  private static final Set<AccessState> APPROVED = EnumSet.of(AccessState.APPROVED);
  private static final URI ALTINN = URI.create("https://tt02.altinn.no/");

  private Catalogue() {}

  static List<LookUp> of(BeanFactory registry) {
    return Stream.of(
            scopes(registry.getBean(Scopes.class)),
            accesses(registry.getBean(Accesses.class)),
            clients(registry.getBean(Clients.class)),
            keys(registry.getBean(ClientKeys.class)),
            delegations(registry.getBean(Delegations.class)),
            schemes(registry.getBean(Schemes.class)),
            rights(registry.getBean(Rights.class), registry.getBean(Roles.class)),
            prefixes(registry.getBean(Prefixes.class)),
            organisations(registry.getBean(Organisations.class)),
            merkantile(registry.getBean(Merkantile.class)))
        .flatMap(lookUps -> lookUps)
        .toList();
  }

  private static LookUp ask(String name, Question question) {
    return new LookUp(name, question);
  }

  private static Stream<LookUp> scopes(Scopes scopes) {
    return Stream.of(
        ask("scope", some -> scopes.find(HERE, some.scope())),
        ask(
            "scopes of an owner",
            some -> {
              var scope = some.access();
              return scopes.ownedBy(HERE, scope.owner(), false, some.page(scope.scope().value()));
            }),
        ask(
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
        ask(
            "public scopes of a prefix",
            some -> {
              var prefix = some.scope().prefix();
              var filter = new ScopeFilter(prefix, false, Set.of(), null, null);
              return scopes.listed(HERE, filter, some.page(prefix + ":tjeneste4"));
            }),
        ask(
            "scopes by the start of a name",
            some -> scopes.search(HERE, some.prefixes(), Facts.PAGE)),
        ask("scopes by words", some -> scopes.search(HERE, "kart " + some.ordinal(), Facts.PAGE)),
        ask("scopes by a word that many have", some -> scopes.search(HERE, "helse", Facts.PAGE)));
  }

  private static LookUp listed(Scopes scopes, String name, ScopeFilter filter) {
    return ask(name, some -> scopes.listed(HERE, filter, some.page(some.scope().value())));
  }

  private static Stream<LookUp> accesses(Accesses accesses) {
    return Stream.of(
        ask(
            "access",
            some -> {
              var one = some.access();
              return accesses.find(HERE, one.scope(), one.consumer());
            }),
        ask(
            "history of an access",
            some -> {
              var one = some.access();
              return accesses.history(HERE, one.scope(), one.consumer());
            }),
        ask(
            "accesses given by an owner",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, null, ANY_STATE, some.page(one.key()));
            }),
        ask(
            "accesses given by an owner, approved",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, null, APPROVED, some.page(one.key()));
            }),
        ask(
            "accesses given to a scope",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), one.scope(), null, ANY_STATE, some.page(one.key()));
            }),
        ask(
            "accesses given by an owner to a consumer",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), null, one.consumer(), ANY_STATE, some.page(one.key()));
            }),
        ask(
            "accesses given to a scope and a consumer",
            some -> {
              var one = some.access();
              return accesses.givenBy(
                  HERE, one.owner(), one.scope(), one.consumer(), APPROVED, some.page(""));
            }),
        ask(
            "accesses given to a consumer",
            some -> {
              var one = some.access();
              return accesses.givenTo(HERE, one.consumer(), ANY_STATE, some.page(one.key()));
            }),
        ask(
            "accesses given to a consumer, approved",
            some -> {
              var one = some.access();
              return accesses.givenTo(HERE, one.consumer(), APPROVED, some.page(one.key()));
            }));
  }

  private static Stream<LookUp> clients(Clients clients) {
    return Stream.of(
        ask("client", some -> clients.find(HERE, some.client().id())),
        ask(
            "clients of an organisation",
            some -> {
              var one = some.client();
              var page = some.page(one.id().value());
              return clients.concerning(HERE, one.organisation(), false, page);
            }),
        ask(
            "clients of an organisation, inactive too",
            some -> {
              var one = some.client();
              var page = some.page(one.id().value());
              return clients.concerning(HERE, one.organisation(), true, page);
            }),
        ask(
            "clients of an organisation with a scope",
            some -> {
              var one = some.client();
              return clients.withScope(HERE, one.organisation(), one.scope());
            }),
        ask(
            "scopes that a client can have",
            some ->
                clients.addable(
                    HERE,
                    some.organisation(),
                    IntegrationType.MASKINPORTEN,
                    some.page(some.scope().value()))),
        ask(
            "scopes that a supplier's client can have",
            some ->
                clients.addableBySupplier(
                    HERE,
                    some.organisation(),
                    IntegrationType.MASKINPORTEN,
                    some.page(some.scope().value()))));
  }

  private static Stream<LookUp> keys(ClientKeys keys) {
    return Stream.of(
        ask("keys of a client", some -> keys.of(HERE, some.client().id())),
        ask("key", some -> keys.find(HERE, some.client().id(), "k0")),
        ask(
            "keys that expire",
            some ->
                keys.expiring(HERE, some.organisation(), Instant.now().plus(30, ChronoUnit.DAYS))));
  }

  private static Stream<LookUp> delegations(Delegations delegations) {
    return Stream.of(
        ask("schemes of a scope", some -> delegations.schemesOf(HERE, some.delegation().scope())),
        ask("scheme", some -> delegations.scheme(HERE, some.delegation().scheme())),
        ask(
            "delegations of a scope",
            some -> delegations.of(HERE, some.delegation().scope(), null, null)),
        ask(
            "delegations of a scope by a consumer",
            some -> {
              var one = some.delegation();
              return delegations.of(HERE, one.scope(), one.consumer(), null);
            }),
        ask(
            "delegations of a scope to a supplier",
            some -> {
              var one = some.delegation();
              return delegations.of(HERE, one.scope(), null, one.supplier());
            }),
        ask(
            "delegations of a scope that its supplier sees",
            some -> {
              var one = some.delegation();
              return delegations.seenBy(one.supplier(), HERE, one.scope(), null, null);
            }),
        ask(
            "delegation that a token needs",
            some -> {
              var one = some.delegation();
              return delegations.covers(HERE, one.scope(), one.consumer(), one.supplier());
            }),
        ask(
            "delegations by a consumer",
            some -> delegations.offered(HERE, some.delegation().consumer())),
        ask(
            "delegations to a supplier",
            some -> delegations.received(HERE, some.delegation().supplier())));
  }

  private static Stream<LookUp> schemes(Schemes schemes) {
    return Stream.of(
        ask("schemes of an owner", some -> schemes.ownedBy(HERE, some.organisation())));
  }

  private static Stream<LookUp> rights(Rights rights, Roles roles) {
    return Stream.of(
        ask("rights of a person", some -> rights.of(some.person())),
        ask("rights for an organisation", some -> rights.heldFor(HERE, some.organisation())),
        ask(
            "right",
            some -> rights.holds(HERE, some.organisation(), some.person(), Right.INTEGRATION)),
        ask("roles of a person", some -> roles.of(some.person())),
        ask("members of an organisation", some -> roles.holders(some.organisation(), Role.MEMBER)));
  }

  private static Stream<LookUp> prefixes(Prefixes prefixes) {
    return Stream.of(
        ask("prefix", some -> prefixes.find(HERE, some.scope().prefix())),
        ask("prefixes of an owner", some -> prefixes.ownedBy(some.organisation())),
        ask(
            "prefixes of an owner in an environment",
            some -> prefixes.ownedBy(HERE, some.organisation())),
        ask(
            "all prefixes",
            some -> prefixes.all(HERE, some.page(some.scope().prefix().toString()))));
  }

  private static Stream<LookUp> organisations(Organisations organisations) {
    return Stream.of(
        ask("organisation", some -> organisations.find(some.organisation())),
        ask(
            "organisations by number",
            some -> organisations.search(some.organisation().value().substring(0, 7), Facts.PAGE)),
        ask(
            "organisations by name",
            some -> organisations.search("kommunen " + some.ordinal().substring(0, 4), Facts.PAGE)),
        ask(
            "organisations of a domain",
            some -> organisations.owning("v%s.example".formatted(some.ordinal()))));
  }

  private static Stream<LookUp> merkantile(Merkantile merkantile) {
    return Stream.of(
        ask(
            "merkantile data of a provider",
            some -> merkantile.ofProvider(HERE, some.organisation())),
        ask("merkantile data of a client", some -> merkantile.ofClient(HERE, some.client().id())),
        ask(
            "merkantile data to confirm",
            some -> merkantile.dueForConfirmation(HERE, some.longAgo(), Keyset.first(Facts.PAGE))));
  }
}
