package no.portvakt.workflows.request;

import java.util.Map;
import java.util.UUID;

/**
 * A Hovedadministrator has made somebody API access administrator, or taken that back. It is done
 * already; its process tells of it.
 *
 * @param given whether it was given; else it was taken
 * @param reason what the Hovedadministrator wrote
 */
public record RoleChange(UUID holder, boolean given, String reason) implements Subject {

  @Override
  public RequestKind kind() {
    return RequestKind.ROLE_CHANGE;
  }

  @Override
  public UUID concerns(UUID requester) {
    return holder;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of("change", given ? "given" : "taken");
  }
}
