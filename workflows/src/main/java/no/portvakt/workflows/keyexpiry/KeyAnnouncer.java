package no.portvakt.workflows.keyexpiry;

/**
 * Tells people that a key ends; the chat module does it.
 *
 * <p>A notice comes at least once. Each person and each notification point is told once, an earlier
 * attempt is carried on, and {@link no.portvakt.workflows.engine.TryLater} says that somebody could
 * not be told yet.
 */
public interface KeyAnnouncer {

  void announce(KeyNotice notice);
}
