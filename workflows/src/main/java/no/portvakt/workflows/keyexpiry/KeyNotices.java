package no.portvakt.workflows.keyexpiry;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;

/** Finds whom to tell of the end of a key: whoever registered it, else whoever keeps the client. */
@Component
class KeyNotices {

  private final ClientKeys keys;
  private final KeyKeepers keepers;
  private final Persons persons;
  private final Merkantile merkantile;

  KeyNotices(ClientKeys keys, KeyKeepers keepers, Persons persons, Merkantile merkantile) {
    this.keys = keys;
    this.keepers = keepers;
    this.persons = persons;
    this.merkantile = merkantile;
  }

  KeyNotice of(KeyWatch watch, Client client, ClientKey key, int days) {
    return new KeyNotice(
        watch.id(),
        client,
        key,
        days,
        owners(client, key),
        points(client),
        hasSuccessor(client, key));
  }

  private Set<Person> owners(Client client, ClientKey key) {
    return keys.registeredBy(client.environment(), client.id(), key.kid())
        .flatMap(persons::find)
        .filter(person -> keepers.actingFor(person.id(), client).isPresent())
        .map(Set::of)
        .orElseGet(() -> keepers.of(client));
  }

  /** The client's own, else those of whoever runs it. */
  private List<String> points(Client client) {
    return merkantile
        .ofClient(client.environment(), client.id())
        .or(() -> merkantile.ofProvider(client.environment(), KeyKeepers.runner(client)))
        .map(MerkantileData::notificationPoints)
        .orElse(List.of());
  }

  private boolean hasSuccessor(Client client, ClientKey key) {
    return keys.of(client.environment(), client.id()).stream()
        .anyMatch(other -> other.expires().isAfter(key.expires()));
  }
}
