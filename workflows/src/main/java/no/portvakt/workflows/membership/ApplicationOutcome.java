package no.portvakt.workflows.membership;

import no.portvakt.workflows.request.Request;

/** What came of applying for membership. */
public sealed interface ApplicationOutcome {

  /** Stored; the servicedesk will be asked. */
  record Applied(Request request) implements ApplicationOutcome {}

  /** The person belongs to the organisation, or has applied already. */
  record Already() implements ApplicationOutcome {}

  /** The organisation does not use the domain of the person's e-mail. */
  record WrongDomain() implements ApplicationOutcome {}
}
