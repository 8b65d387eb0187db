package no.portvakt.registry.scope;

/** What came of asking for, giving, refusing or taking away access. */
public sealed interface AccessOutcome {

  /**
   * The access as it stands now.
   *
   * @param already whether it stood so before, and nothing was done or recorded
   * @param supplierOnly whether the consumer is known as a supplier in this environment: then it is
   *     most likely its customers that should have the access and delegate it
   */
  record Done(Access access, boolean already, boolean supplierOnly) implements AccessOutcome {}

  record UnknownScope() implements AccessOutcome {}

  /** The organisation does not own the scope. */
  record NotYours() implements AccessOutcome {}

  /** The scope is switched off: nobody gets access to it. */
  record Inactive() implements AccessOutcome {}

  /** There is no access to take away or refuse. */
  record NoAccess() implements AccessOutcome {}
}
