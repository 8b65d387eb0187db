package no.portvakt.registry.right;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** Who holds which right, now: one that has run out is not held. */
public interface Rights {

  /** All that the person holds, by environment, organisation and right. */
  List<RightHolding> of(UUID person);

  /** All that people hold for the organisation in the environment, by person and right. */
  Page<RightHolding> heldFor(String environment, OrganisationNumber organisation, Keyset wanted);

  boolean holds(String environment, OrganisationNumber organisation, UUID person, Right right);

  /** Whether the right is held now and until then at least; none: for ever. */
  boolean holdsUntil(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      @Nullable Instant end);

  /**
   * Gives a right, or changes when it ends. INTEGRATION that ends earlier takes SUPPLIER along.
   *
   * @param giver a main administrator of the organisation, or the servicedesk in its place
   * @param expires when it ends; none: never
   */
  RightOutcome give(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      UUID giver,
      @Nullable Instant expires,
      Cause cause);

  /**
   * Takes a right.
   *
   * @param taker a main administrator of the organisation, the servicedesk in its place, or the
   *     holder, who gives it up
   */
  RightOutcome take(
      String environment,
      OrganisationNumber organisation,
      UUID person,
      Right right,
      UUID taker,
      Cause cause);
}
