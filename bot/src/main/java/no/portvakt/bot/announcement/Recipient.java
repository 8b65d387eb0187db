package no.portvakt.bot.announcement;

import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param address a channel or a user of Slack, or where to write to
 * @param person null for a channel and for a bare address
 */
record Recipient(String address, @Nullable UUID person, Language language) {

  private static final String NO_ACCOUNT = "person:";
  private static final String MAIL = "mail:";

  /** Somebody who has no account that can be written to. */
  static Recipient outOfReach(UUID person, Language language) {
    return new Recipient(NO_ACCOUNT + person, person, language);
  }

  /** A notification point of which no more is known than where to write to it. */
  static Recipient byMail(String address, Language language) {
    return new Recipient(MAIL + address, null, language);
  }

  /** Whether it is somewhere in Slack. */
  boolean isReachable() {
    return !address.startsWith(NO_ACCOUNT) && mailAddress().isEmpty();
  }

  /** What operators read of it: no address of anybody. */
  String label() {
    if (person != null) {
      return "person " + person;
    }
    return isChannel() ? address : "a notification point";
  }

  boolean isChannel() {
    return person == null && isReachable();
  }

  Optional<String> mailAddress() {
    return address.startsWith(MAIL)
        ? Optional.of(address.substring(MAIL.length()))
        : Optional.empty();
  }
}
