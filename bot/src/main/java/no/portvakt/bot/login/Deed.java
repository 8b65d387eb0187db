package no.portvakt.bot.login;

import java.util.UUID;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.approval.Assurance;

/** What is done by whoever has logged in. */
public interface Deed {

  /** By which an {@link Intent} names it; its texts, too. */
  String name();

  /** What the person is about to do, for the page that asks to log in. */
  Phrase announced(String about, Wording wording);

  /**
   * Does it, in a transaction of its own: authority is checked now, whatever was the case when the
   * person was sent to log in.
   */
  Result carryOut(String about, UUID person, Assurance assurance);

  /**
   * What came of it.
   *
   * @param done whether it is on record
   */
  record Result(boolean done, Phrase text) {}
}
