package no.portvakt.registry.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction, written as the last thing before its commit. So the lock on the
 * chain is held for a moment only, and always taken after every other: it cannot deadlock.
 */
final class PendingEntries implements TransactionSynchronization {

  private final AuditChain chain;
  private final List<Entry> entries = new ArrayList<>();
  private boolean written;

  private PendingEntries(AuditChain chain) {
    this.chain = chain;
  }

  static PendingEntries ofThisTransaction(AuditChain chain) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(PendingEntries.class::isInstance)
        .map(PendingEntries.class::cast)
        .findFirst()
        .orElseGet(() -> join(chain));
  }

  private static PendingEntries join(AuditChain chain) {
    var pending = new PendingEntries(chain);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  void add(Entry entry) {
    if (written) {
      throw new IllegalStateException("too late: the transaction's audit entries are written");
    }
    entries.add(entry);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    written = true;
    chain.append(entries);
  }
}
