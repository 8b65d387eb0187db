package no.portvakt.registry.person;

import java.util.Optional;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.audit.Actor;

/**
 * Proves by a mailed link that an account's holder reads a work e-mail. A link lives 24 hours,
 * works once, and gives way to a newer one.
 */
public interface EmailConfirmations {

  StartOutcome start(Account account, String email, String name);

  /**
   * What an open link would confirm, without confirming it: mail filters open links too, and the
   * reader must see whose account it is.
   */
  Optional<PendingConfirmation> peek(OneTimeToken token);

  /** Registers the person if new, and links the account. */
  ConfirmOutcome confirm(OneTimeToken token, Actor actor);
}
