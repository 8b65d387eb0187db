package no.portvakt.registry.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.key.KeyInput;
import no.portvakt.registry.key.KeyReading;
import no.portvakt.registry.key.PublicKey;

/** What came of changing a client's keys. */
public sealed interface KeysOutcome {

  /**
   * All keys of the client as they stand now, by kid.
   *
   * @param advice what is allowed but unwise, with the codes of texts
   */
  record Done(List<ClientKey> keys, List<Violation> advice) implements KeysOutcome {

    public Done {
      keys = List.copyOf(keys);
      advice = List.copyOf(advice);
    }

    /** Which of them is the one key of an input that was put, for its kid may be ours. */
    public Optional<ClientKey> keyIn(String input, Instant now) {
      return KeyInput.readOne(input, Optional.empty(), now) instanceof KeyReading.Read read
          ? find(read.keys().getFirst())
          : Optional.empty();
    }

    private Optional<ClientKey> find(PublicKey wanted) {
      return keys.stream()
          .filter(key ->
              wanted.isNamedByThumbprint()
                  ? key.key().thumbprint().equals(wanted.thumbprint())
                  : key.kid().equals(wanted.kid()))
          .findFirst();
    }
  }

  /** Rules are broken; fields are named as {@code keys[0].kid}. Nothing was changed. */
  record Refused(List<Violation> violations) implements KeysOutcome {

    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** It belongs to another organisation. */
  record NotYours() implements KeysOutcome {}

  record UnknownClient() implements KeysOutcome {}

  record UnknownKey() implements KeysOutcome {}
}
