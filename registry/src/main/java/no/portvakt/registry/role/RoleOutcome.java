package no.portvakt.registry.role;

import no.portvakt.registry.Violation;

/** What came of giving or taking a role. */
public sealed interface RoleOutcome {

  record Done() implements RoleOutcome {}

  /** Only a main administrator of the organisation gives and takes it. */
  record NotAllowed() implements RoleOutcome {}

  /** Nobody is known by the id. */
  record UnknownPerson() implements RoleOutcome {}

  /** The person belongs to other organisations only, or has left. */
  record NotMember() implements RoleOutcome {}

  /** Given, or implied by another role for the same organisation. */
  record HeldAlready() implements RoleOutcome {}

  record NotHeld() implements RoleOutcome {}

  /** The reason cannot go on the record. */
  record Refused(Violation violation) implements RoleOutcome {}
}
