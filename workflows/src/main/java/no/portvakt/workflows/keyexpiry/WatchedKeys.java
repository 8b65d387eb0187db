package no.portvakt.workflows.keyexpiry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.client.Clients;
import no.portvakt.workflows.reconcile.Case;
import no.portvakt.workflows.reconcile.Cases;
import no.portvakt.workflows.reconcile.Reconciliation;
import org.springframework.stereotype.Component;

/**
 * Keys whose end is near, as cases. A process that begins again looks at the key first, and gives
 * no warning that was given.
 */
@Component
class WatchedKeys implements Cases {

  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final KeyWatchTable table;
  private final KeyProcess process;
  private final Clients clients;
  private final AuditTrail audit;

  WatchedKeys(KeyWatchTable table, KeyProcess process, Clients clients, AuditTrail audit) {
    this.table = table;
    this.process = process;
    this.clients = clients;
    this.audit = audit;
  }

  @Override
  public Set<String> processes() {
    return Set.of(WarnOfKeyEndHandler.PROCESS);
  }

  @Override
  public void eachAtRest(Instant since, Consumer<Case> visitor) {
    var page = table.atRestSince(since, FIRST, PAGE);
    while (!page.isEmpty()) {
      page.stream().map(WatchedKeys::asCase).forEach(visitor);
      page = table.atRestSince(since, page.getLast().id(), PAGE);
    }
  }

  @Override
  public Optional<Case> find(UUID id) {
    return table.find(id).map(WatchedKeys::asCase);
  }

  private static Case asCase(KeyWatch watch) {
    var state = watch.outcome() == null ? "ends " + watch.expires() : watch.outcome().name();
    return new Case(
        watch.id(), WarnOfKeyEndHandler.PROCESS, watch.key().toString(), state, watch.endedAt());
  }

  @Override
  public void restart(UUID id, boolean lost) {
    var watch = table.existing(id);
    var key = watch.key();
    var client = clients.find(key.environment(), key.client()).orElseThrow();
    process.startAgain(watch, client.organisation());
    audit.append(
        "key.watch-restarted",
        "client:" + key.environment() + "/" + key.client(),
        Map.of("kid", key.kid(), "expires", watch.expires().toString()),
        Reconciliation.OPERATOR);
  }
}
