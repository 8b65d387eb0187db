package no.portvakt.bot.dialogue;

import java.util.UUID;

/**
 * What an answer is about, as buttons and modals remember it. Never authority.
 *
 * @param requestId a request; one that cannot exist if none is named
 * @param status the address of the private status message that the answer came from, so that it can
 *     be shown anew; empty if it came from elsewhere
 */
public record Errand(UUID requestId, String status) {

  private static final UUID NONE = new UUID(0, 0);

  static Errand in(String remembered) {
    var parts = remembered.split(" ", 2);
    return new Errand(id(parts[0]), parts.length > 1 ? parts[1] : "");
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /** As a modal remembers it. */
  @Override
  public String toString() {
    return (requestId + " " + status).strip();
  }
}
