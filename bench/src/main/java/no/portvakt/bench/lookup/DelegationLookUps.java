package no.portvakt.bench.lookup;

import static no.portvakt.bench.lookup.Facts.HERE;

import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Schemes;

/** Those for delegations and their schemes. */
final class DelegationLookUps {

  private static final Keyset FIRST = Keyset.first(Facts.PAGE);

  private DelegationLookUps() {}

  static Stream<LookUp> delegations(Delegations delegations) {
    return Stream.of(
        new LookUp(
            "schemes of a scope",
            some -> delegations.schemesOf(HERE, some.delegation().scope(), FIRST)),
        new LookUp("scheme", some -> delegations.scheme(HERE, some.delegation().scheme())),
        new LookUp(
            "delegations of a scope",
            some -> delegations.of(HERE, some.delegation().scope(), null, null, FIRST)),
        new LookUp(
            "delegations of a scope by a consumer",
            some -> {
              var one = some.delegation();
              return delegations.of(HERE, one.scope(), one.consumer(), null, FIRST);
            }),
        new LookUp(
            "delegations of a scope to a supplier",
            some -> {
              var one = some.delegation();
              return delegations.of(HERE, one.scope(), null, one.supplier(), FIRST);
            }),
        new LookUp(
            "delegations of a scope that its supplier sees",
            some -> {
              var one = some.delegation();
              return delegations.seenBy(one.supplier(), HERE, one.scope(), null, null, FIRST);
            }),
        new LookUp(
            "delegation that a token needs",
            some -> {
              var one = some.delegation();
              return delegations.covers(HERE, one.scope(), one.consumer(), one.supplier());
            }),
        new LookUp(
            "delegations by a consumer",
            some -> delegations.offered(HERE, some.delegation().consumer(), FIRST)),
        new LookUp(
            "delegations to a supplier",
            some -> delegations.received(HERE, some.delegation().supplier(), FIRST)));
  }

  static Stream<LookUp> schemes(Schemes schemes) {
    return Stream.of(
        new LookUp(
            "schemes of an owner", some -> schemes.ownedBy(HERE, some.organisation(), FIRST)));
  }
}
