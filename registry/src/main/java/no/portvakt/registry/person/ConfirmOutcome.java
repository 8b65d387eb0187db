package no.portvakt.registry.person;

/** What came of opening a mailed link. */
public sealed interface ConfirmOutcome {

  record Confirmed(Person person, Account account) implements ConfirmOutcome {}

  record Refused(Reason reason) implements ConfirmOutcome {}

  /** Why a link confirms nothing. */
  enum Reason {
    UNKNOWN,
    EXPIRED,
    USED,
    SUPERSEDED,
    ACCOUNT_TAKEN,
    PERSON_HAS_OTHER_ACCOUNT
  }
}
