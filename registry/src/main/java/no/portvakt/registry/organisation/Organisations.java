package no.portvakt.registry.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;

/** The organisations of this installation. */
public interface Organisations {

  Optional<Organisation> find(OrganisationNumber number);

  /** What they are called, those that are registered. */
  Map<OrganisationNumber, String> names(Collection<OrganisationNumber> numbers);

  /** The organisations that exactly this e-mail domain belongs to, by name; often one. */
  List<Organisation> owning(String emailDomain);

  /** Those with words in the name, or a number, that begin as the text says; by name. */
  List<Organisation> search(String text, int limit);

  /** Registers an organisation; one with this number already is left as it is: {@code false}. */
  boolean register(Organisation organisation, Actor actor);

  /** Records that a person signed the terms of use; {@code false} when they were signed before. */
  boolean signTerms(OrganisationNumber number, UUID person, Actor actor);

  /**
   * Records that the terms of use were signed elsewhere, by nobody that is registered here; {@code
   * false} when they were signed before.
   */
  boolean recordTerms(OrganisationNumber number, Actor actor);
}
