package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.portvakt.local.slack.delivery.Faults;
import no.portvakt.local.slack.delivery.Traffic;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.HttpFront;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;

/** Slack's Web API: who calls, may they, and then the method. */
public final class WebApi implements HttpFront.Handler {

  private static final Token NOBODY = new Token("", Token.Type.BOT, Set.of(), false, null);

  private final World world;
  private final Installation installation;
  private final Calls calls;
  private final Map<String, Method> methods = new HashMap<>();

  public WebApi(World world, Installation installation, Faults faults, Traffic traffic) {
    this.world = world;
    this.installation = installation;
    this.calls = new Calls(faults, traffic);
  }

  public WebApi with(Methods group) {
    group.methods().forEach(method -> methods.put(method.name(), method));
    return this;
  }

  @Override
  public Answer handle(Request request) throws InterruptedException {
    String name = request.path().substring("/api/".length());
    JsonObject shown;
    try {
      shown = Args.of(request).json();
    } catch (ApiError e) {
      return Answer.json(e.answer());
    }
    return calls.answer("web_api", name, request, shown, () -> run(name, request));
  }

  private Answer.Full run(String name, Request request) {
    var method = Optional.ofNullable(methods.get(name));
    try {
      Args args = Args.of(request);
      Method known = method.orElseThrow(() -> new ApiError("unknown_method", "req_method", name));
      JsonObject answer = Json.of("ok", true);
      Token token = known.auth() == Method.Auth.NONE ? NOBODY : authorised(known, request, args);
      var members = world.guard().in(() -> known.body().run(args, token));
      members.entrySet().forEach(member -> answer.add(member.getKey(), member.getValue()));
      return headers(Answer.json(answer), method);
    } catch (ApiError e) {
      return headers(Answer.json(e.answer()), method);
    }
  }

  private Token authorised(Method method, Request request, Args args) {
    String value =
        request
            .header("Authorization")
            .filter(header -> header.startsWith("Bearer "))
            .map(header -> header.substring("Bearer ".length()).strip())
            .or(() -> args.string("token"))
            .orElseThrow(() -> new ApiError("not_authed"));
    Token token = installation.token(value).orElseThrow(() -> new ApiError("invalid_auth"));
    if (token.type() == Token.Type.BOT && !installation.installed()) {
      throw new ApiError("account_inactive");
    }
    if (token.revoked()) {
      throw new ApiError("token_revoked");
    }
    if (token.expires() != null && !world.clock().instant().isBefore(token.expires())) {
      throw new ApiError("token_expired");
    }
    if ((token.type() == Token.Type.APP) != (method.auth() == Method.Auth.APP)) {
      throw new ApiError("not_allowed_token_type");
    }
    if (!method.scopes().isEmpty()
        && method.scopes().stream().noneMatch(token.scopes()::contains)) {
      throw new ApiError(
          "missing_scope", "needed", sorted(method.scopes()), "provided", sorted(token.scopes()));
    }
    return token;
  }

  private Answer.Full headers(Answer.Full answer, Optional<Method> method) {
    return answer
        .with("x-oauth-scopes", sorted(world.manifest().scopes()))
        .with("x-accepted-oauth-scopes", method.map(m -> sorted(m.scopes())).orElse(""))
        .with("x-slack-req-id", world.ids().next("req"));
  }

  private static String sorted(Collection<String> scopes) {
    return String.join(",", List.copyOf(scopes).stream().sorted().toList());
  }
}
