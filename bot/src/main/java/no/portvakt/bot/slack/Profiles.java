package no.portvakt.bot.slack;

/** What Slack says of accounts, remembered for a while. */
public interface Profiles {

  /**
   * The account's profile. For one not seen before it asks Slack and waits a moment; when Slack
   * does not answer in time, a member who reads bokmål.
   */
  Profile of(String user);

  /** What Slack has just told. */
  void changed(String user, Profile profile);
}
