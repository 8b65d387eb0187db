package no.portvakt.registry.admin;

import no.portvakt.registry.audit.Cause;

/**
 * The first client of an organisation, which Digdir issues by hand: with it the organisation makes
 * all others itself.
 */
public interface AdminClients {

  /**
   * Registers what is missing: the organisation, the reserved prefix, the admin scopes, access to
   * them, the client and its key. All of it or nothing; what stands already is left alone, except
   * that the key is renewed.
   */
  AdminClientOutcome issue(AdminClientOrder order, Cause cause);
}
