package no.portvakt.registry.prefix;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The prefixes of all environments. None is ever deleted, and a name stays taken: what is switched
 * off is in the lists too.
 */
public interface Prefixes {

  Optional<Prefix> find(String environment, PrefixName name);

  /** By environment and name. */
  List<Prefix> ownedBy(OrganisationNumber organisation);

  /** By name. */
  List<Prefix> ownedBy(String environment, OrganisationNumber owner);

  /** By name, which is also the key of the pages. */
  Page<Prefix> all(String environment, Keyset wanted);

  /**
   * Whether the owner has this prefix and it is active; then it stays so until the caller's
   * transaction ends, without which this throws.
   */
  boolean pinActive(String environment, PrefixName name, OrganisationNumber owner);

  /** Registers a prefix; the same request may say so any number of times. */
  RegisterOutcome register(NewPrefix prefix, Cause cause);

  /** Switches a prefix on again; one that is on is left as it is. Empty: there is none. */
  Optional<Prefix> activate(String environment, PrefixName name, Cause cause);

  /** Switches a prefix off that nothing depends on; one that is off already is left as it is. */
  DeactivateOutcome deactivate(String environment, PrefixName name, Cause cause);
}
