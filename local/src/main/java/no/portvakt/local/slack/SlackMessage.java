package no.portvakt.local.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Click;
import no.portvakt.local.slack.acting.Outcome;
import no.portvakt.local.slack.acting.Surface;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Message;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;

/**
 * A message as a person saw it when it was read: a click on it is a click on that copy, even if the
 * message has changed since.
 */
public final class SlackMessage {

  private final World world;
  private final Acts acts;
  private final User user;
  private final Message message;

  SlackMessage(World world, Acts acts, User user, Message message) {
    this.world = world;
    this.acts = acts;
    this.user = user;
    this.message = message;
  }

  public String channel() {
    return message.channel();
  }

  public String ts() {
    return message.ts();
  }

  public Optional<String> thread() {
    return message.threadTs();
  }

  public String author() {
    return message.user();
  }

  /** The top-level text: what notifications and screen readers get. */
  public String text() {
    return message.text();
  }

  /** Every text in the blocks, line by line. */
  public String blocksText() {
    return BlockText.of(blocks());
  }

  /** Whether the text or the blocks say this. */
  public boolean says(String part) {
    return text().contains(part) || blocksText().contains(part);
  }

  public List<String> buttons() {
    return BlockText.buttons(blocks());
  }

  public boolean ephemeral() {
    return message.ephemeral();
  }

  public boolean edited() {
    return message.body().has("edited");
  }

  public JsonObject json() {
    return message.body().deepCopy();
  }

  /** The same message as it stands now; the old copy if it is gone. */
  public SlackMessage now() {
    var found =
        ephemeral()
            ? world.ephemerals().find(user.id(), ts())
            : world.messages().find(channel(), ts());
    return found.map(current -> new SlackMessage(world, acts, user, current)).orElse(this);
  }

  /** Clicks a button by its label or action id. */
  public Outcome click(String labelOrActionId) {
    return click(
        BlockText.click(blocks(), labelOrActionId, JsonNull.INSTANCE, new JsonObject()),
        labelOrActionId);
  }

  /** Chooses a value in a select, overflow or other input. */
  public Outcome choose(String labelOrActionId, String value) {
    return click(
        BlockText.click(blocks(), labelOrActionId, new JsonPrimitive(value), new JsonObject()),
        labelOrActionId);
  }

  /** The same copy in another person's hands. */
  public SlackMessage seenBy(SlackUser other) {
    return new SlackMessage(world, acts, world.users().find(other.id()).orElseThrow(), message);
  }

  /** Runs a message shortcut. */
  public Outcome shortcut(String callbackId) {
    return acts.shortcut(user, callbackId, Optional.of(message));
  }

  /** Removes the message, as an administrator can. */
  public void deleteByHand() {
    world.messages().delete(message);
  }

  private Outcome click(Optional<Click> click, String name) {
    return acts.click(
        user,
        new Surface.OfMessage(message),
        click.orElseThrow(() -> new AssertionError("Nothing called " + name + " in " + this)));
  }

  private JsonArray blocks() {
    return Json.array(message.body(), "blocks");
  }

  @Override
  public String toString() {
    return "[%s %s] %s %s".formatted(channel(), ts(), text(), buttons());
  }
}
