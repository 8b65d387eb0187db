package no.portvakt.bot.announcement;

import java.util.UUID;
import no.portvakt.bot.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param address a channel or a user of Slack
 * @param person null for a channel
 */
record Recipient(String address, @Nullable UUID person, Language language) {

  private static final String NO_ACCOUNT = "person:";

  /** Somebody who has no account that can be written to. */
  static Recipient outOfReach(UUID person, Language language) {
    return new Recipient(NO_ACCOUNT + person, person, language);
  }

  boolean isReachable() {
    return !address.startsWith(NO_ACCOUNT);
  }

  boolean isChannel() {
    return person == null;
  }
}
