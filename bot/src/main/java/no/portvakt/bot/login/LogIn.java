package no.portvakt.bot.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person does once he or she has logged in.
 *
 * @param told what came of it, once that is known
 */
record LogIn(
    UUID id,
    UUID person,
    Intent intent,
    Language language,
    Instant expiresAt,
    boolean used,
    @Nullable Told told) {

  /** What the page says in the end. */
  record Told(String title, String text) {}

  /** Why it leads nowhere any more; nothing while it does. */
  Optional<Ending> over(Instant now) {
    if (used) {
      return Optional.of(Ending.USED);
    }
    return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(Ending.EXPIRED);
  }
}
