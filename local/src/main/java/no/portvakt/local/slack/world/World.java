package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.time.SimClock;

/** The workspace: its content as it stands, under one lock, on one clock. */
public final class World implements AutoCloseable {

  private final Manifest manifest;
  private final Content content;
  private final SimClock clock = new SimClock();
  private final Ids ids = new Ids(clock);
  private final Guard guard = new Guard();
  private final Changes changes = new Changes(guard);
  private final Users users = new Users(guard, changes);
  private final Conversations conversations = new Conversations(guard, changes, ids);
  private final Messages messages = new Messages(guard, changes, ids, conversations);
  private final Ephemerals ephemerals = new Ephemerals(guard, changes, ids);
  private final Views views = new Views(guard, changes);

  public World(Manifest manifest, Content content) {
    this.manifest = manifest;
    this.content = content;
    reset();
  }

  /** Back to the start. */
  public void reset() {
    guard.run(() -> {
      clock.forgetTimers();
      clock.resume();
      users.reset(content.users());
      conversations.reset(content.channels());
      messages.reset();
      ephemerals.reset();
      views.reset();
      changes.toAll("reset", new JsonObject());
    });
  }

  /** The direct conversation of this user with the app. */
  public Conversation dmWithApp(String user) {
    return conversations.dm(user, content.app().botUser());
  }

  /** A new message by the app. */
  public JsonObject appMessage(String text) {
    return Json.of(
        "type", "message",
        "user", content.app().botUser(),
        "bot_id", content.app().botId(),
        "app_id", content.app().id(),
        "team", content.team().id(),
        "text", text);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Content content() {
    return content;
  }

  public String teamId() {
    return content.team().id();
  }

  public SimClock clock() {
    return clock;
  }

  public Ids ids() {
    return ids;
  }

  public Guard guard() {
    return guard;
  }

  public Changes changes() {
    return changes;
  }

  public Users users() {
    return users;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Messages messages() {
    return messages;
  }

  public Ephemerals ephemerals() {
    return ephemerals;
  }

  public Views views() {
    return views;
  }

  @Override
  public void close() {
    clock.close();
  }
}
