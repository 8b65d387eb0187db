package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;

/** The {@code auth}, {@code api}, {@code apps}, {@code oauth} and {@code blocks} methods. */
public final class AppMethods implements Methods {

  private final World world;
  private final Installation installation;
  private final String url;
  private final Supplier<Optional<URI>> socketUrl;

  /** The supplier gives a fresh Socket Mode URL, or none if there are too many connections. */
  public AppMethods(
      World world, Installation installation, String url, Supplier<Optional<URI>> socketUrl) {
    this.world = world;
    this.installation = installation;
    this.url = url;
    this.socketUrl = socketUrl;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        new Method("api.test", Method.Auth.NONE, Set.of(), this::echo),
        Method.bot("auth.test", Set.of(), this::whoAmI),
        Method.bot("auth.revoke", Set.of(), this::revoke),
        new Method(
            "apps.connections.open", Method.Auth.APP, Set.of("connections:write"), this::connect),
        new Method("oauth.v2.access", Method.Auth.NONE, Set.of(), this::exchange),
        Method.bot("blocks.validate", Set.of(), this::validate));
  }

  private JsonObject echo(Args args, Token token) {
    args.string("error")
        .ifPresent(error -> {
          throw new ApiError(error, "args", args.json());
        });
    return Json.of("args", args.json());
  }

  private JsonObject whoAmI(Args args, Token token) {
    var content = world.content();
    return Json.of(
        "url", url,
        "team", content.team().name(),
        "user", world.manifest().name().toLowerCase(Locale.ROOT),
        "team_id", content.team().id(),
        "user_id", content.app().botUser(),
        "bot_id", content.app().botId(),
        "is_enterprise_install", false);
  }

  private JsonObject revoke(Args args, Token token) {
    if (!args.flag("test")) {
      installation.revoke(token);
    }
    return Json.of("revoked", !args.flag("test"));
  }

  private JsonObject connect(Args args, Token token) {
    if (!world.manifest().socketMode()) {
      throw new ApiError("not_allowed", "detail", "the manifest does not enable Socket Mode");
    }
    return Json.of(
        "url", socketUrl.get().orElseThrow(() -> new ApiError("too_many_websockets")).toString());
  }

  private JsonObject exchange(Args args, Token token) {
    return installation.exchange(args.string("code", ""), args.string("refresh_token", ""));
  }

  private JsonObject validate(Args args, Token token) {
    var blocks =
        args.tree("blocks", "invalid_blocks_format")
            .orElseThrow(() -> ApiError.invalidArguments("missing required field: blocks"));
    var findings = BlockKit.checkBlocks(blocks);
    if (!findings.isEmpty()) {
      throw ApiError.findings("invalid_blocks", findings);
    }
    return new JsonObject();
  }
}
