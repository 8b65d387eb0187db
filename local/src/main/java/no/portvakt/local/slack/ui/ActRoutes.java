package no.portvakt.local.slack.ui;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Click;
import no.portvakt.local.slack.acting.Outcome;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.Router;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** What a person does. */
final class ActRoutes {

  /** One act of a user, told by a JSON body. */
  private interface Act {
    Outcome act(User user, JsonObject body);
  }

  private final World world;
  private final Acts acts;
  private final Finder find;
  private final Snapshots snapshots;

  ActRoutes(UiApi.Parts parts) {
    this.world = parts.world();
    this.acts = parts.acts();
    this.find = new Finder(world);
    this.snapshots = new Snapshots(world, parts.delivery(), parts.installation());
  }

  void addTo(Router router) {
    router
        .post("/sim/users/{u}/messages", act(this::write))
        .post("/sim/users/{u}/commands", act(this::command))
        .post("/sim/users/{u}/actions", act(this::click))
        .post("/sim/users/{u}/options", act(this::suggest))
        .post("/sim/users/{u}/shortcuts", act(this::shortcut))
        .post("/sim/users/{u}/home", act(this::home))
        .post("/sim/users/{u}/dms", act(this::dm))
        .post("/sim/users/{u}/delete", act(this::delete))
        .post(
            "/sim/users/{u}/views/{id}/submit",
            (request, path) -> {
              User user = find.user(path);
              var view = find.modal(user, path.get("id"));
              return answer(acts.submit(user, view, Json.objectOrEmpty(request.json(), "values")));
            })
        .post(
            "/sim/users/{u}/views/{id}/close",
            (request, path) -> {
              User user = find.user(path);
              var view = find.modal(user, path.get("id"));
              return answer(acts.close(user, view, Json.bool(request.json(), "all")));
            });
  }

  private Router.Target act(Act act) {
    return (request, path) -> answer(act.act(find.user(path), request.json()));
  }

  private static Answer answer(Outcome outcome) {
    return Answer.json(outcome.ui());
  }

  private Outcome write(User user, JsonObject body) {
    Conversation where = where(user, body);
    return acts.write(
        user, where, Json.string(body, "text", ""), Json.string(body, "thread_ts").orElse(null));
  }

  private Outcome command(User user, JsonObject body) {
    return acts.command(
        user, where(user, body), Json.string(body, "command", ""), Json.string(body, "text", ""));
  }

  private Conversation where(User user, JsonObject body) {
    Conversation where = find.conversation(Json.string(body, "channel", ""));
    if (!where.seenBy(user.id())) {
      throw new NotFound("conversation_not_found");
    }
    return where;
  }

  private Outcome click(User user, JsonObject body) {
    JsonElement value = Json.member(body, "value").orElse(JsonNull.INSTANCE);
    var click =
        new Click(
            Json.string(body, "block_id", ""),
            Json.string(body, "action_id", ""),
            value,
            Json.objectOrEmpty(body, "values"));
    return acts.click(user, find.surface(user, body), click);
  }

  private Outcome suggest(User user, JsonObject body) {
    return acts.suggest(
        user,
        find.surface(user, body),
        Json.string(body, "block_id", ""),
        Json.string(body, "action_id", ""),
        Json.string(body, "query", ""));
  }

  private Outcome shortcut(User user, JsonObject body) {
    Optional<Message> on = body.has("ts") ? Optional.of(find.message(body)) : Optional.empty();
    return acts.shortcut(user, Json.string(body, "callback_id", ""), on);
  }

  private Outcome home(User user, JsonObject body) {
    return acts.openHome(user, Json.string(body, "tab", "home"));
  }

  private Outcome dm(User user, JsonObject body) {
    User other = find.user(Json.string(body, "user", ""));
    var conversation = world.conversations().dm(user.id(), other.id());
    return Outcome.done(Json.of("conversation", snapshots.conversation(conversation, user.id())));
  }

  private Outcome delete(User user, JsonObject body) {
    world.messages().delete(find.message(body));
    return Outcome.done(new JsonObject());
  }
}
