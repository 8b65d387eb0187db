package no.portvakt.registry.identity;

import java.util.UUID;

/**
 * Knows persons again at ID-porten. A number is one person's and a person has one: the first log-in
 * settles which.
 */
public interface Identities {

  /**
   * Whether whoever logged in with the number is the person; on record either way. The number is
   * wiped.
   *
   * @throws IllegalStateException when the key is not the one that numbers were hidden with before
   */
  IdentityOutcome confirm(UUID person, IdentityNumber number);
}
