package no.portvakt.workflows.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's access to the scopes of a scheme, to be lent to a supplier. One of the two asks, the
 * other decides.
 *
 * @param scheme what is delegated, with all its scopes
 * @param scope the one of them that was looked for
 * @param consumer the number of the organisation that delegates
 * @param supplier the number of the organisation that may then act for it
 * @param lastDay the last day it stands, in Norway; null for no end
 */
public record SupplierDelegation(
    UUID scheme,
    String scope,
    String consumer,
    String supplier,
    String reason,
    @Nullable LocalDate lastDay)
    implements Subject {

  public static final int LONGEST_REASON = 1000;

  @Override
  public RequestKind kind() {
    return RequestKind.SUPPLIER_DELEGATION;
  }

  @Override
  public OrganisationNumber decidedFor(OrganisationNumber asking) {
    return OrganisationNumber.of(asking.value().equals(consumer) ? supplier : consumer);
  }

  @Override
  public @Nullable Instant livesUntil() {
    return ends();
  }

  /** When it is to end; null: never. */
  public @Nullable Instant ends() {
    return lastDay == null ? null : ProductionAccess.endOf(lastDay);
  }
}
