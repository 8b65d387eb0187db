package no.portvakt.bot.announcement;

import java.util.UUID;
import no.portvakt.bot.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param address a channel or a user of Slack, or an e-mail address
 * @param person null for a channel, and for an e-mail address
 */
record Recipient(String address, @Nullable UUID person, Language language) {

  private static final String NO_ACCOUNT = "person:";
  private static final String MAIL = "mail:";

  /** Somebody who has no account that can be written to. */
  static Recipient outOfReach(UUID person, Language language) {
    return new Recipient(NO_ACCOUNT + person, person, language);
  }

  /** An address that is told by e-mail, whoever reads it. */
  static Recipient byMail(String email, Language language) {
    return new Recipient(MAIL + email, null, language);
  }

  /** Whether Slack reaches the recipient. */
  boolean isReachable() {
    return !address.startsWith(NO_ACCOUNT) && !isMail();
  }

  boolean isChannel() {
    return person == null && !isMail();
  }

  boolean isMail() {
    return address.startsWith(MAIL);
  }

  String mailAddress() {
    return address.substring(MAIL.length());
  }
}
