package no.portvakt.local.slack.ui;

import com.google.gson.JsonObject;
import java.util.List;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.http.Router;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/** What a page reads. */
final class ReadRoutes {

  private static final int PAGE = 200;

  private final UiApi.Parts parts;
  private final World world;
  private final Finder find;
  private final Snapshots snapshots;

  ReadRoutes(UiApi.Parts parts) {
    this.parts = parts;
    this.world = parts.world();
    this.find = new Finder(world);
    this.snapshots = new Snapshots(world, parts.delivery(), parts.installation());
  }

  void addTo(Router router) {
    router
        .get("/sim/workspace", (request, path) -> Answer.json(snapshots.workspace()))
        .get("/sim/users/{u}", (request, path) -> Answer.json(snapshots.of(find.user(path))))
        .get("/sim/users/{u}/conversations/{c}/messages", this::messages)
        .get(
            "/sim/users/{u}/ephemerals",
            (request, path) -> list(world.ephemerals().of(find.user(path).id()), false))
        .get("/sim/users/{u}/events", this::events)
        .get("/sim/traffic", this::traffic)
        .get("/sim/faults", (request, path) -> Answer.json(parts.faults().ui()))
        .get("/sim/clock", (request, path) -> Answer.json(UiApi.clock(world)));
  }

  private Answer messages(Request request, Router.Parts path) {
    User user = find.user(path);
    Conversation where = find.conversation(path.get("c"));
    if (!where.seenBy(user.id())) {
      throw new NotFound("conversation_not_found");
    }
    var thread = request.parameter("thread");
    if (thread.isPresent()) {
      return list(world.messages().thread(where.id(), thread.get()), false);
    }
    var all = world.messages().topLevel(where.id(), request.parameter("before").orElse(null));
    int limit = request.parameter("limit").map(Integer::parseInt).orElse(PAGE);
    int from = Math.max(0, all.size() - limit);
    return list(all.subList(from, all.size()), from > 0);
  }

  private static Answer list(List<Message> messages, boolean more) {
    return Answer.json(
        Json.of("messages", messages.stream().map(Message::ui).toList(), "more", more));
  }

  private Answer events(Request request, Router.Parts path) {
    boolean traffic = request.parameter("traffic").filter("1"::equals).isPresent();
    return new Answer.Streamed(
        "text/event-stream; charset=utf-8", new EventStream(world, find.user(path).id(), traffic));
  }

  private Answer traffic(Request request, Router.Parts path) {
    long after = request.parameter("after").map(Long::parseLong).orElse(0L);
    int limit = request.parameter("limit").map(Integer::parseInt).orElse(PAGE);
    List<JsonObject> entries =
        parts.traffic().after(after).stream().map(TrafficEntry::json).limit(limit).toList();
    return Answer.json(Json.of("entries", entries));
  }
}
