package no.portvakt.bot.keys;

import java.time.Clock;
import java.util.Optional;
import no.portvakt.bot.dossier.OrganisationNames;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.springframework.stereotype.Component;

/** Finds the names for keys. */
@Component
public class KeyCards {

  private final Clients clients;
  private final ClientKeys keys;
  private final Environments environments;
  private final OrganisationNames names;
  private final Clock clock;

  KeyCards(
      Clients clients,
      ClientKeys keys,
      Environments environments,
      OrganisationNames names,
      Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.environments = environments;
    this.names = names;
    this.clock = clock;
  }

  public KeyCard of(Client client, ClientKey key) {
    return new KeyCard(
        new KeyRef(client.environment(), client.id(), key.kid()),
        client.settings().name(),
        names.of(client.organisation()),
        environments.find(client.environment()).orElseThrow(),
        key.expires(),
        KeyCard.daysLeft(key.expires(), clock.instant()));
  }

  Optional<KeyCard> find(KeyRef ref) {
    return clients
        .find(ref.environment(), ref.client())
        .flatMap(client ->
            keys.find(ref.environment(), ref.client(), ref.kid()).map(key -> of(client, key)));
  }
}
