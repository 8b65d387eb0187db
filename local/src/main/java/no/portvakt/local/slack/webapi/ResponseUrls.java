package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.portvakt.local.slack.delivery.Faults;
import no.portvakt.local.slack.delivery.Traffic;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.HttpFront;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.limits.SlackLimit;
import no.portvakt.local.slack.webapi.Replies.Context;
import no.portvakt.local.slack.world.World;

/** The response_urls: each good for five uses within thirty minutes. */
public final class ResponseUrls implements HttpFront.Handler {

  private record Hook(Context context, Instant issued, int uses) {}

  private final World world;
  private final Replies replies;
  private final Calls calls;
  private final String base;
  private final Map<String, Hook> hooks = new HashMap<>();

  public ResponseUrls(World world, Replies replies, Faults faults, Traffic traffic, String base) {
    this.world = world;
    this.replies = replies;
    this.calls = new Calls(faults, traffic);
    this.base = base;
  }

  /** A new URL; the family is {@code commands} or {@code actions} as in Slack's own URLs. */
  public String issue(String family, Context context) {
    String path =
        "/%s/%s/%s/%s".formatted(family, world.teamId(), world.ids().next("R"), world.ids().name());
    world.guard().run(() -> hooks.put(path, new Hook(context, world.clock().instant(), 0)));
    return base + path;
  }

  @Override
  public Answer handle(Request request) throws InterruptedException {
    return calls.answer(
        "response_url", "response_url", request, request.json(), () -> use(request));
  }

  private Answer.Full use(Request request) {
    try {
      Context context = world.guard().in(() -> take(request.path()));
      replies.apply(context, request.json());
      return Answer.json(Json.of("ok", true));
    } catch (ApiError e) {
      return Answer.json(status(e.answer()), e.answer());
    }
  }

  private Context take(String path) {
    Hook hook = hooks.get(path);
    if (hook == null) {
      throw new ApiError("invalid_url");
    }
    Instant end = hook.issued().plus(Duration.ofMinutes(SlackLimit.RESPONSE_URL_MINUTES.max()));
    if (!world.clock().instant().isBefore(end)) {
      throw new ApiError("expired_url");
    }
    if (hook.uses() >= SlackLimit.RESPONSE_URL_USES.max()) {
      throw new ApiError("used_url");
    }
    hooks.put(path, new Hook(hook.context(), hook.issued(), hook.uses() + 1));
    return hook.context();
  }

  private static int status(JsonObject answer) {
    return Json.string(answer, "error", "").endsWith("_url") ? 404 : 400;
  }
}
