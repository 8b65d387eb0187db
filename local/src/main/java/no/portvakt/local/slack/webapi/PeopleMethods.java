package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Content;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** The {@code users}, {@code usergroups}, {@code bots} and {@code team} methods. */
public final class PeopleMethods implements Methods {

  private static final Set<String> USERS = Set.of("users:read");
  private static final Set<String> GROUPS = Set.of("usergroups:read");

  private final World world;

  public PeopleMethods(World world) {
    this.world = world;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("users.info", USERS, this::info),
        Method.bot("users.lookupByEmail", Set.of("users:read.email"), this::byEmail),
        Method.bot("users.list", USERS, this::list),
        Method.bot("usergroups.list", GROUPS, this::groups),
        Method.bot("usergroups.users.list", GROUPS, this::groupUsers),
        Method.bot("bots.info", USERS, this::bot),
        Method.bot("team.info", Set.of("team:read"), this::team));
  }

  private JsonObject info(Args args, Token token) {
    User user =
        world.users().find(args.must("user")).orElseThrow(() -> new ApiError("user_not_found"));
    return Json.of("user", slack(user, args, token));
  }

  private JsonObject byEmail(Args args, Token token) {
    User user =
        world
            .users()
            .byEmail(args.must("email"))
            .orElseThrow(() -> new ApiError("users_not_found"));
    return Json.of("user", slack(user, args, token));
  }

  private JsonObject list(Args args, Token token) {
    return Json.of(
        "members", world.users().all().stream().map(user -> slack(user, args, token)).toList(),
        "cache_ts", world.clock().instant().getEpochSecond(),
        "response_metadata", Json.of("next_cursor", ""));
  }

  private JsonObject slack(User user, Args args, Token token) {
    return user.slack(
        args.flag("include_locale"),
        token.scopes().contains("users:read.email"),
        world.clock().instant().getEpochSecond());
  }

  private JsonObject groups(Args args, Token token) {
    return Json.of(
        "usergroups",
        world.content().groups().stream()
            .map(group ->
                Json.of(
                    "id", group.id(),
                    "team_id", world.teamId(),
                    "is_usergroup", true,
                    "name", group.name(),
                    "handle", group.handle(),
                    "user_count", group.users().size(),
                    "users", args.flag("include_users") ? group.users() : List.of()))
            .toList());
  }

  private JsonObject groupUsers(Args args, Token token) {
    Content.Group group = world.content().groupsById().get(args.must("usergroup"));
    if (group == null) {
      throw new ApiError("no_such_subteam");
    }
    return Json.of("users", group.users());
  }

  private JsonObject bot(Args args, Token token) {
    var app = world.content().app();
    if (!args.string("bot", app.botId()).equals(app.botId())) {
      throw new ApiError("bot_not_found");
    }
    return Json.of(
        "bot",
        Json.of(
            "id", app.botId(),
            "deleted", false,
            "name", world.manifest().name(),
            "app_id", app.id(),
            "user_id", app.botUser()));
  }

  private JsonObject team(Args args, Token token) {
    var team = world.content().team();
    return Json.of("team", Json.of("id", team.id(), "name", team.name(), "domain", team.domain()));
  }
}
