package no.portvakt.local.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Outcome;
import no.portvakt.local.slack.world.Conversation;
import no.portvakt.local.slack.world.User;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A person at their Slack client. What is done returns when the app has acknowledged it; what is
 * awaited is found at once if it is there already, and fails with what is there instead after ten
 * seconds.
 */
public final class SlackUser {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world;
  private final Acts acts;
  private final User user;

  SlackUser(World world, Acts acts, User user) {
    this.world = world;
    this.acts = acts;
    this.user = user;
  }

  public String id() {
    return user.id();
  }

  /** Runs a command, such as {@code /portvakt prefiks}, in the conversation with the app. */
  public Outcome command(String text) {
    return write(dm(), text);
  }

  /** Writes in a conversation; what begins with a slash is run as a command. */
  public Outcome write(String channel, String text) {
    return acts.write(user, conversation(channel), text, null);
  }

  public Outcome reply(String channel, String thread, String text) {
    return acts.write(user, conversation(channel), text, thread);
  }

  /** Runs a global shortcut. */
  public Outcome shortcut(String callbackId) {
    return acts.shortcut(user, callbackId, Optional.empty());
  }

  /** The id of this person's conversation with the app. */
  public String dm() {
    return world.dmWithApp(user.id()).id();
  }

  public List<SlackMessage> messages(String channel) {
    return world.messages().all(channel).stream()
        .map(message -> new SlackMessage(world, acts, user, message))
        .toList();
  }

  /** What the app has told this person alone, in their conversation with it. */
  public List<SlackMessage> dms() {
    return messages(dm());
  }

  public List<SlackMessage> ephemerals() {
    return world.ephemerals().of(user.id()).stream()
        .map(message -> new SlackMessage(world, acts, user, message))
        .toList();
  }

  public SlackMessage awaitMessage(String channel, Predicate<SlackMessage> like) {
    return await(
        "a message in " + channel,
        () -> messages(channel).stream().filter(like).findFirst(),
        () -> messages(channel));
  }

  /** Waits for a message by the app in the direct conversation. */
  public SlackMessage awaitDm(Predicate<SlackMessage> like) {
    return awaitMessage(dm(), like);
  }

  public SlackMessage awaitEphemeral(Predicate<SlackMessage> like) {
    return await(
        "an ephemeral message",
        () -> ephemerals().stream().filter(like).findFirst(),
        this::ephemerals);
  }

  /** The topmost modal, waited for. */
  public SlackModal modal() {
    return awaitModal(modal -> true);
  }

  /** Waits until the topmost modal is like this; a loading view is passed over this way. */
  public SlackModal awaitModal(Predicate<SlackModal> like) {
    return await("a modal", () -> topmost().filter(like), this::topmost);
  }

  /** Waits until this person has no modal open. */
  public void awaitNoModal() {
    await(
        "no modal",
        () -> topmost().isEmpty() ? Optional.of(true) : Optional.empty(),
        this::topmost);
  }

  public Optional<SlackModal> topmost() {
    var stack = world.views().stack(user.id());
    return stack.isEmpty()
        ? Optional.empty()
        : Optional.of(new SlackModal(world, acts, user, stack.getLast().id()));
  }

  /** Opens the app's Home tab and waits for a view like this. */
  public SlackHome openHome(Predicate<SlackHome> like) {
    acts.openHome(user, "home");
    return awaitHome(like);
  }

  public SlackHome awaitHome(Predicate<SlackHome> like) {
    return await("the Home tab", () -> home().filter(like), this::home);
  }

  private Optional<SlackHome> home() {
    return world.views().home(user.id()).map(view -> new SlackHome(world, acts, user, view.body()));
  }

  private Conversation conversation(String channel) {
    return world.conversations().find(channel).orElseThrow();
  }

  private <T> T await(
      String what, Supplier<Optional<T>> probe, Supplier<@Nullable Object> instead) {
    return world
        .guard()
        .await(PATIENCE, probe)
        .orElseThrow(() ->
            new AssertionError(
                "%s waited for %s in vain; there is %s"
                    .formatted(user.name(), what, instead.get())));
  }
}
