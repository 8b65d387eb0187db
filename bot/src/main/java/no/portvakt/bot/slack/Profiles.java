package no.portvakt.bot.slack;

/** What Slack says of accounts, remembered for a while. */
public interface Profiles {

  /**
   * The account's profile. For one not seen before it asks Slack and waits a moment; when Slack
   * does not answer in time, a member who reads bokmål.
   */
  Profile of(String user);

  /**
   * The same, but asks Slack, for somebody may have changed it, and another instance have been
   * told; when Slack does not answer in time, what is remembered.
   */
  Profile now(String user);

  /** Asks anew the next time, for something about the account has changed. */
  void forget(String user);
}
