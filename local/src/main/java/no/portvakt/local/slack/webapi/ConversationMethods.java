package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.World;

/** The {@code conversations} and {@code reactions} methods. */
public final class ConversationMethods implements Methods {

  private static final Set<String> READ =
      Set.of("channels:read", "groups:read", "im:read", "mpim:read");
  private static final Set<String> OPEN = Set.of("im:write", "mpim:write");

  private final World world;
  private final Destinations destinations;

  public ConversationMethods(World world) {
    this.world = world;
    this.destinations = new Destinations(world);
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("conversations.open", OPEN, this::open),
        Method.bot("conversations.info", READ, this::info),
        Method.bot("conversations.members", READ, this::members),
        Method.bot("conversations.list", READ, this::list),
        Method.bot("conversations.join", Set.of("channels:join"), this::join),
        Method.bot("reactions.add", Set.of("reactions:write"), this::react));
  }

  private JsonObject open(Args args, Token token) {
    String user = args.must("users");
    var person = world.users().find(user).orElseThrow(() -> new ApiError("user_not_found"));
    if (person.deleted()) {
      throw new ApiError("user_disabled");
    }
    if (person.bot()) {
      throw new ApiError("cannot_dm_bot");
    }
    Conversation conversation = world.dmWithApp(user);
    return Json.of(
        "channel", args.flag("return_im") ? slack(conversation) : Json.of("id", conversation.id()));
  }

  private JsonObject info(Args args, Token token) {
    return Json.of("channel", slack(destinations.visible(args.must("channel"))));
  }

  private JsonObject members(Args args, Token token) {
    return Json.of(
        "members", destinations.visible(args.must("channel")).members(),
        "response_metadata", Json.of("next_cursor", ""));
  }

  private JsonObject list(Args args, Token token) {
    return Json.of(
        "channels",
            world.conversations().all().stream()
                .filter(conversation -> conversation.kind() != Conversation.Kind.DM)
                .filter(conversation -> conversation.seenBy(bot()))
                .map(this::slack)
                .toList(),
        "response_metadata", Json.of("next_cursor", ""));
  }

  private JsonObject join(Args args, Token token) {
    Conversation conversation = destinations.visible(args.must("channel"));
    if (conversation.kind() != Conversation.Kind.PUBLIC) {
      throw new ApiError("method_not_supported_for_channel_type");
    }
    return Json.of("channel", slack(world.conversations().join(conversation.id(), bot())));
  }

  private JsonObject react(Args args, Token token) {
    Conversation where = destinations.visible(args.must("channel"));
    String name = args.must("name");
    Message message =
        world
            .messages()
            .find(where.id(), args.must("timestamp"))
            .orElseThrow(() -> new ApiError("message_not_found"));
    var others =
        Json.objects(message.body(), "reactions")
            .filter(reaction -> !Json.string(reaction, "name", "").equals(name))
            .toList();
    var users = new TreeSet<String>();
    Json.objects(message.body(), "reactions")
        .filter(reaction -> Json.string(reaction, "name", "").equals(name))
        .forEach(reaction -> users.addAll(Json.strings(reaction, "users")));
    if (!users.add(bot())) {
      throw new ApiError("already_reacted");
    }
    var mine = Json.of("name", name, "count", users.size(), "users", users);
    world
        .messages()
        .change(
            message,
            body ->
                body.add(
                    "reactions",
                    Json.tree(Stream.concat(others.stream(), Stream.of(mine)).toList())));
    return new JsonObject();
  }

  private JsonObject slack(Conversation conversation) {
    return conversation.slack(bot(), world.teamId());
  }

  private String bot() {
    return world.content().app().botUser();
  }
}
