package no.portvakt.bot.announcement;

import no.portvakt.bot.slack.SlackFailure;
import no.portvakt.bot.slack.SlackFailure.RateLimited;
import no.portvakt.bot.slack.SlackFailure.Refused;
import no.portvakt.bot.slack.SlackFailure.Unavailable;

/** What an operator reads in Operate when Slack does not do its part: the cause and the cure. */
final class Remedy {

  private static final String SETTINGS =
      "portvakt.slack.servicedesk-channel or portvakt.slack.notice-channel, whichever names it";
  private static final String SAFE = " then retry; nothing is posted twice.";

  private Remedy() {}

  static String of(String address, SlackFailure failure) {
    return switch (failure) {
      case RateLimited limited ->
          "Slack asks Portvakt to wait "
              + limited.after().toSeconds()
              + " s before it posts to "
              + address
              + ": wait,"
              + SAFE;
      case Unavailable unavailable ->
          unavailable.getMessage()
              + " while posting to "
              + address
              + ": see that Slack is up and that portvakt.slack.api-url can be reached,"
              + SAFE;
      case Refused refused ->
          "Slack answered "
              + refused.code()
              + " for "
              + address
              + ": "
              + cure(refused.code())
              + SAFE;
    };
  }

  private static String cure(String code) {
    return switch (code) {
      case "channel_not_found", "not_in_channel" ->
          "invite Portvakt to the channel, or correct " + SETTINGS + ",";
      case "is_archived" -> "reopen the channel, or set another in " + SETTINGS + ",";
      case "not_authed", "invalid_auth", "token_revoked", "token_expired", "account_inactive" ->
          "give Portvakt a valid portvakt.slack.bot-token and restart it,";
      case "missing_scope", "not_allowed_token_type" ->
          "install the app anew with the scopes of its manifest,";
      default -> "see Slack's documentation of this error, mend the cause,";
    };
  }
}
