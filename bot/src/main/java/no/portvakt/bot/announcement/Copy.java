package no.portvakt.bot.announcement;

import java.util.UUID;
import no.portvakt.bot.slack.Posted;
import org.jspecify.annotations.Nullable;

/**
 * A message about a request, for one recipient.
 *
 * @param id goes with the post, so that posting twice is posting once
 * @param posted null until it is posted, and when it is gone
 * @param shown fingerprint of what it shows
 */
record Copy(
    UUID id,
    UUID requestId,
    MessageKind kind,
    String step,
    Recipient recipient,
    Status status,
    @Nullable Posted posted,
    @Nullable String shown) {

  /** How far a copy has come. */
  enum Status {
    WAITING,
    POSTED,
    SKIPPED,
    GONE
  }
}
