package no.portvakt.bench.lookup;

import static no.portvakt.bench.lookup.Facts.HERE;

import java.time.Instant;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;

/** Those for organisations, and for what they and their people hold. */
final class PartyLookUps {

  private PartyLookUps() {}

  static Stream<LookUp> rights(Rights rights, Roles roles) {
    return Stream.of(
        new LookUp("rights of a person", some -> rights.of(some.person())),
        new LookUp(
            "rights for an organisation",
            some -> rights.heldFor(HERE, some.organisation(), Keyset.first(Facts.PAGE))),
        new LookUp(
            "right",
            some -> rights.holds(HERE, some.organisation(), some.person(), Right.INTEGRATION)),
        new LookUp("roles of a person", some -> roles.of(some.person())),
        new LookUp(
            "members of an organisation", some -> roles.holders(some.organisation(), Role.MEMBER)));
  }

  static Stream<LookUp> prefixes(Prefixes prefixes) {
    return Stream.of(
        new LookUp("prefix", some -> prefixes.find(HERE, some.scope().prefix())),
        new LookUp("prefixes of an owner", some -> prefixes.ownedBy(some.organisation())),
        new LookUp(
            "prefixes of an owner in an environment",
            some -> prefixes.ownedBy(HERE, some.organisation())),
        new LookUp(
            "all prefixes",
            some -> prefixes.all(HERE, some.page(some.scope().prefix().toString()))));
  }

  static Stream<LookUp> organisations(Organisations organisations) {
    return Stream.of(
        new LookUp("organisation", some -> organisations.find(some.organisation())),
        new LookUp(
            "organisations by number",
            some -> organisations.search(some.organisation().value().substring(0, 7), Facts.PAGE)),
        new LookUp(
            "organisations by name",
            some -> organisations.search("kommunen " + some.ordinal().substring(0, 4), Facts.PAGE)),
        new LookUp(
            "organisations of a domain",
            some -> organisations.owning("v%s.example".formatted(some.ordinal()))));
  }

  static Stream<LookUp> merkantile(Merkantile merkantile) {
    return Stream.of(
        new LookUp(
            "merkantile data of a provider",
            some -> merkantile.ofProvider(HERE, some.organisation())),
        new LookUp(
            "merkantile data of a client", some -> merkantile.ofClient(HERE, some.client().id())),
        new LookUp(
            "merkantile data to confirm",
            some -> merkantile.dueForConfirmation(HERE, some.longAgo(), Keyset.first(Facts.PAGE))),
        new LookUp(
            "clients without merkantile data",
            some -> {
              var one = some.client();
              var page = some.page(one.organisation().value() + one.id().value());
              return merkantile.unfilledClients(HERE, Instant.now(), page);
            }));
  }
}
