package no.portvakt.bot.slack;

import com.slack.api.model.User;
import java.util.Locale;
import no.portvakt.bot.slack.Profile.Standing;

/** Reads what Slack says of a user. */
public final class ProfileOf {

  private ProfileOf() {}

  public static Profile user(User user) {
    var locale = user.getLocale();
    return new Profile(
        locale == null || locale.isBlank()
            ? Profile.UNKNOWN.locale()
            : Locale.forLanguageTag(locale),
        standing(user));
  }

  private static Standing standing(User user) {
    if (user.isDeleted()) {
      return Standing.DEACTIVATED;
    }
    if (user.isBot() || user.isWorkflowBot()) {
      return Standing.BOT;
    }
    if (user.isStranger()) {
      return Standing.EXTERNAL;
    }
    return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.MEMBER;
  }
}
