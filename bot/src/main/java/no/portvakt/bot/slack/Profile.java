package no.portvakt.bot.slack;

import java.util.Locale;

/** What Slack says of an account. */
public record Profile(Locale locale, Standing standing) {

  /** Whether the account may talk to Portvakt. */
  public enum Standing {
    MEMBER,
    GUEST,
    EXTERNAL,
    BOT,
    DEACTIVATED
  }
}
