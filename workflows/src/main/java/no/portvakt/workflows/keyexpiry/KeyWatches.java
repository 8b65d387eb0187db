package no.portvakt.workflows.keyexpiry;

import java.util.Optional;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.KeysChanged;
import no.portvakt.workflows.outbox.EngineMessage;
import no.portvakt.workflows.outbox.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a watch when its key is not what it was, and counts how. */
@Component
class KeyWatches {

  private final KeyWatchTable table;
  private final ClientKeys keys;
  private final Outbox outbox;
  private final KeyMeters meters;

  KeyWatches(KeyWatchTable table, ClientKeys keys, Outbox outbox, KeyMeters meters) {
    this.table = table;
    this.keys = keys;
    this.outbox = outbox;
    this.meters = meters;
  }

  /** In the transaction that changes the keys. */
  @EventListener
  void follow(KeysChanged changed) {
    for (var watch : table.waiting(changed.environment(), changed.client())) {
      fate(watch).ifPresent(outcome -> endAndWake(watch, outcome));
    }
  }

  /** What has become of the key; none: it still ends when it was to end. */
  Optional<KeyOutcome> fate(KeyWatch watch) {
    if (watch.outcome() != null) {
      return Optional.of(watch.outcome());
    }
    var key = keys.find(watch.key().environment(), watch.key().client(), watch.key().kid());
    if (key.isEmpty()) {
      return Optional.of(KeyOutcome.REMOVED);
    }
    if (!key.get().key().thumbprint().equals(watch.thumbprint())) {
      return Optional.of(KeyOutcome.REPLACED);
    }
    return key.get().expires().equals(watch.expires())
        ? Optional.empty()
        : Optional.of(KeyOutcome.RENEWED);
  }

  void end(KeyWatch watch, KeyOutcome outcome) {
    if (table.end(watch.id(), outcome)) {
      meters.ended(outcome);
    }
  }

  /** Another key is in use instead, though this one is there: nobody wants to hear of its end. */
  void replaced(KeyWatch watch) {
    if (table.begin(watch)) {
      end(watch, KeyOutcome.REPLACED);
    } else {
      endAndWake(watch, KeyOutcome.REPLACED);
    }
  }

  private void endAndWake(KeyWatch watch, KeyOutcome outcome) {
    end(watch, outcome);
    outbox.put(EngineMessage.KEY_CHANGED, watch.id());
  }
}
