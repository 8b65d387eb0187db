package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.json.Json;

/** A person, or the app's bot user, as the workspace knows them. */
public record User(
    String id,
    String team,
    String name,
    String realName,
    String title,
    String email,
    String locale,
    String tz,
    boolean deleted,
    boolean guest,
    boolean external,
    boolean bot) {

  static User read(JsonObject json, String team) {
    String id = Json.string(json, "id", "");
    String home = Json.string(json, "team", team);
    return new User(
        id,
        home,
        Json.string(json, "name", id),
        Json.string(json, "realName", id),
        Json.string(json, "title", ""),
        Json.string(json, "email", ""),
        Json.string(json, "locale", "nb-NO"),
        Json.string(json, "tz", "Europe/Oslo"),
        Json.bool(json, "deleted"),
        Json.bool(json, "guest"),
        !home.equals(team),
        Json.bool(json, "bot"));
  }

  /** This person with the given members changed. */
  User with(JsonObject changes) {
    JsonObject merged = ui();
    changes.entrySet().forEach(change -> merged.add(change.getKey(), change.getValue()));
    merged.addProperty("team", team);
    User changed = read(merged, team);
    return new User(
        id,
        team,
        changed.name,
        changed.realName,
        changed.title,
        changed.email,
        changed.locale,
        changed.tz,
        changed.deleted,
        changed.guest,
        external,
        bot);
  }

  /** As the page sees it. */
  public JsonObject ui() {
    return Json.of(
        "id", id,
        "team", team,
        "name", name,
        "realName", realName,
        "title", title,
        "email", email,
        "locale", locale,
        "tz", tz,
        "deleted", deleted,
        "guest", guest,
        "external", external,
        "bot", bot);
  }

  /** As the Web API shows it. */
  public JsonObject slack(boolean withLocale, boolean withEmail, long updated) {
    var profile =
        Json.of(
            "title", title,
            "real_name", realName,
            "real_name_normalized", realName,
            "display_name", name,
            "display_name_normalized", name,
            "team", team);
    if (withEmail && !bot) {
      profile.addProperty("email", email);
    }
    var user =
        Json.of(
            "id", id,
            "team_id", team,
            "name", name,
            "real_name", realName,
            "deleted", deleted,
            "tz", tz,
            "profile", profile,
            "is_bot", bot,
            "is_app_user", false,
            "is_admin", false,
            "is_owner", false,
            "is_restricted", guest,
            "is_ultra_restricted", false,
            "is_stranger", external,
            "updated", updated);
    if (withLocale) {
      user.addProperty("locale", locale);
    }
    return user;
  }
}
