package no.portvakt.bot.delegation;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person is asked to confirm, as the modal remembers it. Never authority: it is checked
 * again.
 *
 * @param scheme what would be delegated
 */
record Confirmation(DelegationDraft draft, UUID scheme) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Confirmation in(String remembered) {
    return JSON.readValue(remembered, Confirmation.class);
  }

  @Override
  public String toString() {
    return JSON.writeValueAsString(this);
  }
}
