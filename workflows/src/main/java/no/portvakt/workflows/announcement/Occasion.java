package no.portvakt.workflows.announcement;

import java.util.EnumSet;
import java.util.Set;

/** What there is to tell. */
public enum Occasion {
  /** To the requester (and who can mend it): terms or merkantile data are missing. */
  PREREQUISITES_MISSING,
  PREREQUISITES_REMINDER,
  /** To the approvers: please decide. */
  APPROVAL_WANTED,
  APPROVAL_REMINDER,
  /** To the fallback approvers: the first ones have not decided. */
  APPROVAL_ESCALATED,
  /** To the requester: an approver asks something. */
  INFORMATION_WANTED,
  /** To the approvers: the requester has answered. */
  INFORMATION_GIVEN,
  /** To everyone concerned: how it ended. */
  CLOSED,

  /** To the holder: the rights that were asked for end soon. */
  RIGHTS_ENDING,
  RIGHTS_ENDED,

  /** To those who look after the scope, and to its consumers: it will be switched off. */
  DEACTIVATION_PLANNED,

  /** To both parties: the last day of a delegation is over. */
  DELEGATION_ENDED,

  /** To the provider: somebody wants to delegate a scope that cannot be delegated. */
  PROVIDER_ASKED,

  /** To both parties: the last day of a delegation is near. */
  DELEGATION_ENDING,

  /** To whom a decision was handed on to, and to everybody else: it was. */
  HANDED_ON,

  /** To the requester and whoever is brought in: nobody is left of those who should decide. */
  NOBODY_LEFT;

  private static final Set<Occasion> ONCE =
      EnumSet.of(
          APPROVAL_WANTED,
          CLOSED,
          RIGHTS_ENDED,
          DEACTIVATION_PLANNED,
          DELEGATION_ENDED,
          PROVIDER_ASKED);

  /** Whether a request has it no more than once. */
  public boolean comesOnce() {
    return ONCE.contains(this);
  }
}
