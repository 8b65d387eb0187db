package no.portvakt.bench.lookup;

import static no.portvakt.bench.lookup.Facts.HERE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.scope.IntegrationType;

/** Those for clients and their keys. */
final class ClientLookUps {

  private ClientLookUps() {}

  static Stream<LookUp> clients(Clients clients) {
    return Stream.of(
        new LookUp("client", some -> clients.find(HERE, some.client().id())),
        new LookUp(
            "clients of an organisation",
            some -> {
              var one = some.client();
              var page = some.page(one.id().value());
              return clients.concerning(HERE, one.organisation(), false, page);
            }),
        new LookUp(
            "clients of an organisation, inactive too",
            some -> {
              var one = some.client();
              var page = some.page(one.id().value());
              return clients.concerning(HERE, one.organisation(), true, page);
            }),
        new LookUp(
            "clients of an organisation with a scope",
            some -> {
              var one = some.client();
              return clients.withScope(HERE, one.organisation(), one.scope());
            }),
        new LookUp(
            "scopes that a client can have",
            some ->
                clients.addable(
                    HERE,
                    some.organisation(),
                    IntegrationType.MASKINPORTEN,
                    some.page(some.scope().value()))),
        new LookUp(
            "scopes that a supplier's client can have",
            some ->
                clients.addableBySupplier(
                    HERE,
                    some.organisation(),
                    IntegrationType.MASKINPORTEN,
                    some.page(some.scope().value()))));
  }

  static Stream<LookUp> keys(ClientKeys keys) {
    return Stream.of(
        new LookUp("keys of a client", some -> keys.of(HERE, some.client().id())),
        new LookUp("key", some -> keys.find(HERE, some.client().id(), "k0")),
        new LookUp(
            "keys that expire",
            some ->
                keys.expiring(
                    HERE,
                    some.organisation(),
                    Instant.now().plus(30, ChronoUnit.DAYS),
                    Keyset.first(100))));
  }
}
