package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;

/** The app as installed in the workspace: whether it is, and with which tokens. */
public final class Installation {

  private static final Duration ROTATING_LIFE = Duration.ofHours(12);

  private final World world;
  private final String botToken;
  private final String appToken;
  private final Map<String, Token> tokens = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> refreshTokens = new HashSet<>();
  private boolean installed;

  public Installation(World world, String botToken, String appToken) {
    this.world = world;
    this.botToken = botToken;
    this.appToken = appToken;
    reset();
  }

  public void reset() {
    world
        .guard()
        .run(() -> {
          tokens.clear();
          tokens.put(
              appToken,
              new Token(appToken, Token.Type.APP, Set.of("connections:write"), false, null));
          install();
        });
  }

  /** Installs the app anew, with the token it was configured with. */
  public void install() {
    world
        .guard()
        .run(() -> {
          tokens.put(
              botToken,
              new Token(botToken, Token.Type.BOT, world.manifest().scopes(), false, null));
          setInstalled(true);
        });
  }

  public void uninstall() {
    setInstalled(false);
  }

  private void setInstalled(boolean now) {
    installed = now;
    world.changes().toAll("app", Json.of("installed", now));
  }

  public boolean installed() {
    return world.guard().in(() -> installed);
  }

  /** Withdraws every bot token. */
  public void revokeTokens() {
    world
        .guard()
        .run(() ->
            tokens.replaceAll(
                (value, token) -> token.type() == Token.Type.BOT ? token.withdrawn() : token));
  }

  /** A code as the browser brings it back from Slack's consent page. */
  public String newCode() {
    String code = world.ids().next("code");
    world.guard().run(() -> codes.add(code));
    return code;
  }

  Optional<Token> token(String value) {
    return world.guard().in(() -> Optional.ofNullable(tokens.get(value)));
  }

  void revoke(Token token) {
    world.guard().run(() -> tokens.put(token.value(), token.withdrawn()));
  }

  /** Trades a code or a refresh token in. */
  JsonObject exchange(String code, String refreshToken) {
    return world
        .guard()
        .in(() -> {
          if (!refreshToken.isEmpty() && !refreshTokens.remove(refreshToken)) {
            throw new ApiError("invalid_refresh_token");
          }
          if (refreshToken.isEmpty() && !codes.remove(code)) {
            throw new ApiError("invalid_code");
          }
          return grant();
        });
  }

  private JsonObject grant() {
    boolean rotating =
        Json.bool(
            Json.objectOrEmpty(world.manifest().json(), "settings"), "token_rotation_enabled");
    Instant expires = rotating ? world.clock().instant().plus(ROTATING_LIFE) : null;
    String value = (rotating ? "xoxe.xoxb-" : "xoxb-") + world.ids().next("1");
    var scopes = world.manifest().scopes();
    tokens.put(value, new Token(value, Token.Type.BOT, scopes, false, expires));
    setInstalled(true);
    var content = world.content();
    var answer =
        Json.of(
            "ok",
            true,
            "access_token",
            value,
            "token_type",
            "bot",
            "scope",
            String.join(",", scopes.stream().sorted().toList()),
            "bot_user_id",
            content.app().botUser(),
            "app_id",
            content.app().id(),
            "team",
            Json.of("id", content.team().id(), "name", content.team().name()),
            "enterprise",
            null,
            "is_enterprise_install",
            false);
    if (rotating) {
      String refresh = "xoxe-" + world.ids().next("1");
      refreshTokens.add(refresh);
      answer.addProperty("refresh_token", refresh);
      answer.addProperty("expires_in", ROTATING_LIFE.toSeconds());
    }
    return answer;
  }
}
