package no.portvakt.registry.person;

import java.util.UUID;

/** What came of linking an account to a person. */
public sealed interface LinkOutcome {

  /** The account is the person's, from now on or already. */
  record Linked(boolean already) implements LinkOutcome {}

  /** The account is another person's. */
  record AccountTaken(UUID by) implements LinkOutcome {}

  /** The person has another account in the same workspace. */
  record PersonHasOther(Account account) implements LinkOutcome {}
}
