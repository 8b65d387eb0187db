package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Outbound;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** What a workspace's administrator does, and what the app is told of it. */
public final class Admin {

  private final Slack slack;
  private final World world;

  public Admin(Slack slack) {
    this.slack = slack;
    this.world = slack.world();
  }

  public User changeProfile(String user, JsonObject members) {
    User changed = world.users().change(user, members);
    long now = world.clock().instant().getEpochSecond();
    JsonObject shown =
        changed.slack(true, world.manifest().scopes().contains("users:read.email"), now);
    slack
        .events()
        .send("user_change", Json.of("type", "user_change", "user", shown, "cache_ts", now), user);
    return changed;
  }

  public void join(String channel, String user) {
    Conversation joined = world.conversations().join(channel, user);
    if (joined.has(world.content().app().botUser())) {
      slack
          .events()
          .send(
              "member_joined_channel",
              Json.of(
                  "type",
                  "member_joined_channel",
                  "user",
                  user,
                  "channel",
                  channel,
                  "channel_type",
                  joined.kind() == Conversation.Kind.PUBLIC ? "C" : "G",
                  "team",
                  world.teamId()),
              user);
    }
  }

  public void leave(String channel, String user) {
    world.conversations().leave(channel, user);
  }

  public void archive(String channel, boolean archived) {
    world.conversations().archive(channel, archived);
  }

  /** Asks the app's events URL to prove itself, as Slack does when it is entered. */
  public boolean verifyUrl() {
    String challenge = world.ids().next("challenge");
    var request =
        new Outbound(
            Outbound.Kind.EVENT,
            "url_verification",
            "url_verification",
            null,
            Json.of("token", Payloads.TOKEN, "challenge", challenge, "type", "url_verification"));
    Ack ack = slack.delivery().send(request);
    return ack.ok() && Json.string(ack.json(), "challenge", ack.body().strip()).equals(challenge);
  }

  /** Withdraws the bot's token. */
  public void revokeToken() {
    slack.installation().revokeTokens();
    String bot = world.content().app().botUser();
    slack
        .events()
        .sendLast(
            "tokens_revoked",
            Json.of(
                "type",
                "tokens_revoked",
                "tokens",
                Json.of("oauth", List.of(), "bot", List.of(bot))),
            bot);
  }

  public void uninstall() {
    revokeToken();
    slack.installation().uninstall();
    slack
        .events()
        .sendLast(
            "app_uninstalled", Json.of("type", "app_uninstalled"), world.content().app().botUser());
  }

  public void reinstall() {
    slack.installation().install();
  }
}
