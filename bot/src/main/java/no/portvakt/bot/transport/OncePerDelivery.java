package no.portvakt.bot.transport;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction per delivery: its note in the inbox, its effect and its answer. */
@Component
class OncePerDelivery {

  private static final int ATTEMPTS = 3;

  private final Inbox inbox;
  private final TransactionTemplate transaction;

  OncePerDelivery(Inbox inbox, TransactionTemplate transaction) {
    this.inbox = inbox;
    this.transaction = transaction;
  }

  /** Does the work, or repeats the answer of the delivery that did it. */
  Answer handle(Delivery delivery, Handler handler) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(delivery, handler);
      } catch (ConcurrencyFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        delivery.startAgain();
      }
    }
  }

  private Answer attempt(Delivery delivery, Handler handler) throws Exception {
    try {
      return transaction.execute(status -> {
        try {
          var answer = once(delivery, handler);
          delivery.aboutToCommit();
          return answer;
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new Checked(e);
        }
      });
    } catch (Checked e) {
      throw e.exception;
    }
  }

  private Answer once(Delivery delivery, Handler handler) throws Exception {
    var identity = Identity.of(delivery.payload()).orElse(null);
    if (identity == null) {
      return handler.handle();
    }
    if (!inbox.note(identity, delivery.receivedAt())) {
      delivery.replayed();
      return inbox.answerTo(identity);
    }
    var answer = handler.handle();
    if (answer.isCorrection()) {
      inbox.forget(identity);
    } else {
      inbox.answered(identity, answer);
    }
    return answer;
  }

  /** What a delivery does. */
  interface Handler {

    Answer handle() throws Exception;
  }

  private static final class Checked extends RuntimeException {

    private final transient Exception exception;

    Checked(Exception exception) {
      this.exception = exception;
    }
  }
}
