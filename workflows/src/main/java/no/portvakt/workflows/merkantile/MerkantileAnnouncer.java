package no.portvakt.workflows.merkantile;

/**
 * Tells people that merkantile data should be confirmed or filled in; the chat module does it.
 *
 * <p>A notice comes at least once. Each person and each notification point is told once, an earlier
 * attempt is carried on, and {@link no.portvakt.workflows.engine.TryLater} says that somebody could
 * not be told yet.
 */
public interface MerkantileAnnouncer {

  void announce(MerkantileNotice notice);
}
