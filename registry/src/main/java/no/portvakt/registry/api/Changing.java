package no.portvakt.registry.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How what a caller asks for is carried out: all of it or nothing. */
@Component
class Changing {

  private final TransactionTemplate transaction;

  Changing(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** In one transaction. */
  <T> T together(Supplier<T> changes) {
    return Objects.requireNonNull(transaction.execute(_ -> changes.get()));
  }

  /** Once more, with all that is looked up for it, when somebody else was in between. */
  static <T> T orAgain(Class<? extends T> stale, Supplier<T> change) {
    var outcome = change.get();
    return stale.isInstance(outcome) ? change.get() : outcome;
  }
}
