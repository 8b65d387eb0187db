package no.portvakt.registry.client;

import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.client.ScopeRefusal.Reason;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a scope is given to clients. With access, when it is for all, or when it can be
 * delegated, for then the access is the consumer's and comes with the token (Digdir's guide to
 * self-service); to a client that a supplier made for a customer only when it is for all, or the
 * customer's own (Digdir's guide for suppliers). Nor when it can be delegated: there the supplier
 * uses a client of its own, and this one would pass on what it must not inherit.
 */
record ScopeTerms(
    OrganisationNumber owner,
    Visibility visibility,
    boolean active,
    boolean accessibleForAll,
    boolean delegable,
    Set<String> allowedTypes) {

  /**
   * Why not; {@code access} is how the client's organisation stands with the owner, if at all. What
   * is not public, and not to be had, does not exist for those without.
   */
  Optional<Reason> refuse(ScopeSeeker seeker, @Nullable AccessState access) {
    if (!isKnownTo(seeker, access)) {
      return Optional.of(Reason.UNKNOWN);
    }
    if (!active) {
      return Optional.of(Reason.INACTIVE);
    }
    if (!allowedTypes.isEmpty() && !allowedTypes.contains(seeker.type().code())) {
      return Optional.of(Reason.INTEGRATION_TYPE);
    }
    return isOpenTo(seeker) ? Optional.empty() : refuseWithoutAccess(seeker, access);
  }

  private Optional<Reason> refuseWithoutAccess(ScopeSeeker seeker, @Nullable AccessState access) {
    if (seeker.isForCustomer() && !owner.equals(seeker.organisation())) {
      return Optional.of(Reason.NOT_FOR_SUPPLIER);
    }
    return switch (access) {
      case APPROVED -> Optional.empty();
      case REQUESTED -> Optional.of(Reason.NOT_ANSWERED);
      case DENIED -> Optional.of(Reason.NOT_GRANTED);
      case null -> Optional.of(Reason.NOT_GRANTED);
    };
  }

  /** A supplier does not learn what its customer has with others. */
  private boolean isKnownTo(ScopeSeeker seeker, @Nullable AccessState access) {
    return visibility == Visibility.PUBLIC
        || isOpenTo(seeker)
        || owner.equals(seeker.caller())
        || owner.equals(seeker.organisation())
        || (access != null && seeker.actsForItself());
  }

  private boolean isOpenTo(ScopeSeeker seeker) {
    return accessibleForAll || (delegable && !seeker.isForCustomer());
  }
}
