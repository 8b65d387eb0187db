package no.portvakt.registry.person;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Whose account is to be looked up, for its owner has something to lose: a role, or a right that
 * has not run out. Several may look at a time; each gets accounts of its own.
 */
public interface AccountChecks {

  /** How long an account is left to whoever took it, before another may. */
  Duration LEASE = Duration.ofMinutes(10);

  /** Takes those that are due, the longest unchecked first. */
  List<Account> take(Set<String> workspaces, int most);

  /** It was looked up, and is not due again before the time has passed. */
  void checked(Account account, Duration again);
}
