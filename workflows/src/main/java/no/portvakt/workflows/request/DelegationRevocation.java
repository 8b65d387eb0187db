package no.portvakt.workflows.request;

import java.util.List;
import java.util.UUID;

/**
 * The end of a delegation, which either party wants alone.
 *
 * @param scopes what was delegated, by name
 * @param consumer the number of the organisation that delegated
 * @param supplier the number of the organisation that acted for it
 */
public record DelegationRevocation(
    UUID scheme, List<String> scopes, String consumer, String supplier) implements Subject {

  public DelegationRevocation {
    scopes = List.copyOf(scopes);
  }

  @Override
  public RequestKind kind() {
    return RequestKind.DELEGATION_REVOCATION;
  }
}
