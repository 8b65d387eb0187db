package no.portvakt.workflows.request;

import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A consumer wants access to a scope, whose owner decides.
 *
 * @param scope its name
 * @param owner the number of the organisation that provides it
 * @param parent the request that this is a part of; null for none
 */
public record ScopeAccess(String scope, String owner, String reason, @Nullable UUID parent)
    implements Subject {

  public static final int LONGEST_REASON = 1000;

  @Override
  public RequestKind kind() {
    return RequestKind.SCOPE_ACCESS;
  }

  @Override
  public OrganisationNumber decidedFor(OrganisationNumber asking) {
    return OrganisationNumber.of(owner);
  }
}
