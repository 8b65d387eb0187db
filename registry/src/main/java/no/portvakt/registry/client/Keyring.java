package no.portvakt.registry.client;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.portvakt.registry.key.PublicKey;

/** All keys of a client, by kid, and how they become others. */
record Keyring(SortedMap<String, ClientKey> byKid) {

  Keyring {
    byKid = Collections.unmodifiableSortedMap(new TreeMap<>(byKid));
  }

  static Keyring of(List<ClientKey> keys) {
    return new Keyring(
        keys.stream()
            .collect(toMap(ClientKey::kid, identity(), (one, other) -> one, TreeMap::new)));
  }

  List<ClientKey> keys() {
    return List.copyOf(byKid.values());
  }

  Optional<ClientKey> find(String kid) {
    return Optional.ofNullable(byKid.get(kid));
  }

  /** With a key more, or in the place of the one that has its kid. */
  Keyring with(PublicKey key, Instant now) {
    var keys = new TreeMap<>(byKid);
    keys.put(key.kid(), registered(key, now));
    return new Keyring(keys);
  }

  Keyring without(String kid) {
    var keys = new TreeMap<>(byKid);
    keys.remove(kid);
    return new Keyring(keys);
  }

  Keyring replacedBy(List<PublicKey> keys, Instant now) {
    return of(keys.stream().map(key -> registered(key, now)).toList());
  }

  /** Keys that were given no kid have that of the same key here, if no other one is called so. */
  List<PublicKey> recognised(List<PublicKey> keys) {
    var taken = new HashMap<String, PublicKey>();
    keys.forEach(key -> taken.put(key.kid(), key));
    return keys.stream()
        .map(key ->
            key.isNamedByThumbprint()
                ? kidOf(key).filter(kid -> !taken.containsKey(kid)).map(key::named).orElse(key)
                : key)
        .toList();
  }

  private Optional<String> kidOf(PublicKey key) {
    return byKid.values().stream()
        .filter(known -> isSameMaterial(known, key))
        .map(ClientKey::kid)
        .findFirst();
  }

  private ClientKey registered(PublicKey key, Instant now) {
    var expires = key.expiry(now);
    var fresh = new ClientKey(key.until(expires), now, now, expires);
    var known = find(key.kid()).filter(old -> isSameMaterial(old, key));
    if (known.filter(old -> old.key().equals(fresh.key())).isPresent()) {
      return known.get();
    }
    return known.map(old -> new ClientKey(fresh.key(), old.created(), now, expires)).orElse(fresh);
  }

  static boolean isSameMaterial(ClientKey known, PublicKey key) {
    return known.key().thumbprint().equals(key.thumbprint());
  }
}
