package no.portvakt.bot.slack;

import java.util.Locale;

/** What Slack says of an account. */
public record Profile(Locale locale, Standing standing) {

  /** Of whom Slack says nothing: let in, and spoken to in bokmål. */
  public static final Profile UNKNOWN = new Profile(Locale.of("nb"), Standing.MEMBER);

  /** Whether the account may talk to Portvakt. */
  public enum Standing {
    MEMBER,
    GUEST,
    EXTERNAL,
    BOT,
    DEACTIVATED
  }
}
