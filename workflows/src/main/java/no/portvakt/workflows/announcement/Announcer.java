package no.portvakt.workflows.announcement;

/**
 * Tells people what happened; the chat module does it.
 *
 * <p>An announcement comes at least once. The announcer tells each person once, carries on where an
 * earlier attempt stopped, and throws {@link no.portvakt.workflows.engine.TryLater} when somebody
 * could not be told yet.
 */
public interface Announcer {

  void announce(Announcement announcement);
}
