package no.portvakt.bot.transport;

import java.util.Locale;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;

/** Who is at the door. Bots, guests and foreigners never get this far. */
public sealed interface Who {

  Account account();

  Locale locale();

  /** An account that is linked to a person. */
  record Known(Person person, Account account, Locale locale) implements Who {}

  /** An account that is linked to nobody yet. */
  record Stranger(Account account, Locale locale) implements Who {}
}
