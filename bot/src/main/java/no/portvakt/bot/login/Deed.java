package no.portvakt.bot.login;

import java.util.UUID;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.Assurance;

/** Something that is done by whoever has logged in. */
public interface Deed {

  /** By which {@link StepUp} knows it; stored while somebody logs in. */
  String name();

  /** What the person is about to do, for the page that asks to log in. */
  Phrase announced(UUID requestId, Wording wording);

  /**
   * Does it, in a transaction of its own: authority is checked now, whatever was the case when the
   * person was sent to log in.
   */
  Result carryOut(LoggedIn who);

  /** Who has logged in, and for what. */
  record LoggedIn(UUID person, UUID requestId, String words, Assurance assurance) {}

  /**
   * What came of it.
   *
   * @param done whether it is on record
   */
  record Result(boolean done, Phrase text) {}
}
