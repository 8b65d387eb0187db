package no.portvakt.bench.lookup;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scopes;
import org.springframework.beans.factory.BeanFactory;

/** Every list and look-up that the registry offers. */
final class Catalogue {

  private Catalogue() {}

  static List<LookUp> of(BeanFactory registry) {
    return Stream.of(
            ScopeLookUps.scopes(registry.getBean(Scopes.class)),
            ScopeLookUps.accesses(registry.getBean(Accesses.class)),
            ClientLookUps.clients(registry.getBean(Clients.class)),
            ClientLookUps.keys(registry.getBean(ClientKeys.class)),
            DelegationLookUps.delegations(registry.getBean(Delegations.class)),
            DelegationLookUps.schemes(registry.getBean(Schemes.class)),
            PartyLookUps.rights(registry.getBean(Rights.class), registry.getBean(Roles.class)),
            PartyLookUps.prefixes(registry.getBean(Prefixes.class)),
            PartyLookUps.organisations(registry.getBean(Organisations.class)),
            PartyLookUps.merkantile(registry.getBean(Merkantile.class)))
        .flatMap(lookUps -> lookUps)
        .toList();
  }
}
