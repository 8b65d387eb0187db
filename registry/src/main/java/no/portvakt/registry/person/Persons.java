package no.portvakt.registry.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;

/**
 * The persons that are known, and their accounts: an account is one person's, and a person has at
 * most one account in a workspace.
 */
public interface Persons {

  Optional<Person> find(UUID id);

  /** What those of them who are known are called. */
  Map<UUID, String> names(Collection<UUID> ids);

  Optional<Person> byEmail(String email);

  Optional<Person> linkedTo(Account account);

  List<Account> accountsOf(UUID person);

  /** Registers a person; whoever has the e-mail already is returned as he or she is. */
  Person register(String name, String email, Actor actor);

  LinkOutcome link(Account account, UUID person, Actor actor);

  /** {@code false} when the account was nobody's. */
  boolean unlink(Account account, Actor actor);
}
