package no.portvakt.registry.prefix;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;

/** The prefixes of all environments. */
public interface Prefixes {

  Optional<Prefix> find(String environment, PrefixName name);

  /** By environment and name. */
  List<Prefix> ownedBy(OrganisationNumber organisation);

  /** Registers a prefix; the same request may say so any number of times. */
  RegisterOutcome register(NewPrefix prefix, Actor actor);
}
