package no.portvakt.workflows.request;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.right.Right;

/**
 * Somebody loses rights in production, and with the last of their ties to the organisation the
 * roles as well.
 *
 * @param holder who holds them; whoever gives them up or has left is the requester too
 * @param rights none for somebody who has left and held none
 * @param administrator whether a Hovedadministrator leaves
 * @param reason what the Hovedadministrator wrote; empty where nobody had to decide
 */
public record AccessRemoval(
    UUID holder, Set<Right> rights, Ground ground, boolean administrator, String reason)
    implements Subject {

  public static final int LONGEST_REASON = 1000;

  /** Why the rights go. */
  public enum Ground {
    /** A Hovedadministrator wants it. */
    WANTED,
    /** A Hovedadministrator says that the holder has left the organisation. */
    GONE,
    /** The holder needs them no more. */
    GIVEN_UP,
    /** The holder's account in the chat is closed. */
    LEFT;

    /** Whether somebody has to decide it. */
    public boolean isDecided() {
      return this == WANTED || this == GONE;
    }

    /** Whether the holder leaves the organisation, and loses its roles too. */
    public boolean isDeparture() {
      return this == GONE || this == LEFT;
    }
  }

  public AccessRemoval {
    rights = inOrder(rights);
  }

  @Override
  public RequestKind kind() {
    return RequestKind.ACCESS_REMOVAL;
  }

  @Override
  public UUID concerns(UUID requester) {
    return holder;
  }

  /** What needed no decision has been done already, and is only told. */
  @Override
  public Map<String, String> variables() {
    return ground.isDecided() ? Map.of() : Map.of("outcome", "approved");
  }

  private static Set<Right> inOrder(Collection<Right> rights) {
    var sorted = EnumSet.noneOf(Right.class);
    sorted.addAll(rights);
    return Collections.unmodifiableSet(sorted);
  }
}
