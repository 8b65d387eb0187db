package no.portvakt.registry.client;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.key.PublicKey;

/** One change of a client's keys, as it is carried out and goes on the record. */
record KeyChange(String action, Keyring before, Keyring after) {

  static KeyChange putting(Keyring keyring, PublicKey key, Instant now) {
    var action =
        keyring
            .find(key.kid())
            .map(known -> Keyring.isSameMaterial(known, key) ? "key.renewed" : "key.replaced")
            .orElse("key.registered");
    return new KeyChange(action, keyring, keyring.with(key, now));
  }

  static KeyChange replacing(Keyring keyring, List<PublicKey> keys, Instant now) {
    return new KeyChange("keys.replaced", keyring, keyring.replacedBy(keys, now));
  }

  static KeyChange removing(Keyring keyring, String kid) {
    return new KeyChange("key.removed", keyring, keyring.without(kid));
  }

  static KeyChange removingAll(Keyring keyring) {
    return new KeyChange("keys.removed", keyring, Keyring.of(List.of()));
  }

  boolean isAny() {
    return !after.equals(before);
  }

  List<String> removed() {
    return before.keys().stream()
        .map(ClientKey::kid)
        .filter(kid -> after.find(kid).isEmpty())
        .toList();
  }

  List<ClientKey> written() {
    return after.keys().stream()
        .filter(key -> before.find(key.kid()).filter(key::equals).isEmpty())
        .toList();
  }

  /** Ids, thumbprints and when they expire. */
  Map<String, String> details() {
    return Map.of("keys.before", text(before), "keys.after", text(after));
  }

  /**
   * A colon after the kid, for with a blank the end of one text and the start of the next could
   * look like a person's identity number, which the trail refuses.
   */
  private static String text(Keyring keyring) {
    return keyring.keys().stream()
        .map(key -> key.kid() + ":" + key.key().thumbprint() + " until:" + key.expires())
        .collect(joining(", "));
  }
}
