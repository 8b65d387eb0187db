package no.portvakt.bot.keys;

import java.time.Clock;
import java.util.Optional;
import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.workflows.keyexpiry.KeyRef;
import org.springframework.stereotype.Component;

/** Finds the names for keys. */
@Component
public class KeyCards {

  private final Clients clients;
  private final ClientKeys keys;
  private final Environments environments;
  private final Organisations organisations;
  private final Clock clock;

  KeyCards(
      Clients clients,
      ClientKeys keys,
      Environments environments,
      Organisations organisations,
      Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.environments = environments;
    this.organisations = organisations;
    this.clock = clock;
  }

  public KeyCard of(Client client, ClientKey key) {
    return new KeyCard(
        new KeyRef(client.environment(), client.id(), key.kid()),
        client.settings().name(),
        name(client.organisation()),
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

  /** A customer need not be registered. */
  String name(OrganisationNumber number) {
    return organisations
        .find(number)
        .map(Organisation::name)
        .orElseGet(() -> OrganisationNumbers.spaced(number));
  }
}
