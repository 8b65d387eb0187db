package no.portvakt.bot.transport;

import no.portvakt.bot.transport.Delivery.AbandonedException;
import no.portvakt.bot.transport.Inbox.KeyReusedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Why a delivery was not handled. */
enum Trouble {
  /** The database cannot be reached: nothing was done. */
  AWAY(503),
  /** Not done in time: nothing was done, or it is not known. */
  LATE(503),
  /** A fault of ours: nothing was done. */
  FAILED(500),
  /** The same key came before with other content: nothing was done. */
  REUSED(409),
  /** The account may not talk to Portvakt. */
  NOT_ADMITTED(200);

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  /** For whom no words are meant. */
  int status() {
    return status;
  }

  static Trouble of(Throwable thrown) {
    return switch (thrown) {
      case KeyReusedException e -> REUSED;
      case AbandonedException e -> LATE;
      case TransactionException e -> AWAY;
      case DataAccessResourceFailureException e -> AWAY;
      case TransientDataAccessException e -> AWAY;
      case RecoverableDataAccessException e -> AWAY;
      default -> FAILED;
    };
  }
}
