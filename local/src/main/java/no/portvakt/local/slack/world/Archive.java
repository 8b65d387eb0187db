package no.portvakt.local.slack.world;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Changes.Change;

/**
 * Keeps what Slack would remember - people, conversations, messages, Home tabs - in a file, at most
 * half a second behind. Modals and ephemeral messages are gone after a restart, as after a reload.
 */
public final class Archive implements AutoCloseable {

  private static final Set<String> REMEMBERED =
      Set.of("message", "message_deleted", "conversation", "home", "user", "reset");

  private final World world;
  private final Path file;
  private final AtomicBoolean behind = new AtomicBoolean();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-sim-archive").factory());

  private Archive(World world, Path file) {
    this.world = world;
    this.file = file;
  }

  /** Reads the file, if there is one, and keeps it up to date from now on. */
  public static Archive open(World world, Path file) {
    var archive = new Archive(world, file);
    archive.read();
    world.changes().listen(archive::note);
    var _ =
        archive.writer.scheduleWithFixedDelay(archive::catchUp, 500, 500, TimeUnit.MILLISECONDS);
    return archive;
  }

  private void note(Change change) {
    if (REMEMBERED.contains(change.event())) {
      behind.set(true);
    }
  }

  private void catchUp() {
    if (behind.getAndSet(false)) {
      write();
    }
  }

  private void read() {
    try {
      if (Files.exists(file)) {
        Json.parseObject(Files.readString(file)).ifPresent(this::restore);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void restore(JsonObject state) {
    world
        .guard()
        .run(() -> {
          Json.objects(state, "users").forEach(world.users()::restore);
          Json.objects(state, "conversations")
              .map(Conversation::read)
              .forEach(world.conversations()::restore);
          Json.objects(state, "messages").map(Archive::message).forEach(world.messages()::restore);
          Json.objects(state, "homes")
              .map(home -> new View(Json.string(home, "user", ""), home.getAsJsonObject("view")))
              .forEach(world.views()::publish);
        });
  }

  private static Message message(JsonObject json) {
    JsonObject body = json.deepCopy();
    body.remove("channel");
    return new Message(Json.string(json, "channel", ""), body);
  }

  private JsonObject state() {
    var conversations = world.conversations().all();
    return Json.of(
        "users", world.users().all().stream().map(User::ui).toList(),
        "conversations", conversations.stream().map(c -> world.conversations().ui(c, "")).toList(),
        "messages",
            conversations.stream()
                .flatMap(conversation -> world.messages().all(conversation.id()).stream())
                .map(Message::ui)
                .toList(),
        "homes",
            world.users().all().stream()
                .flatMap(user -> world.views().home(user.id()).stream())
                .map(home -> Json.of("user", home.user(), "view", home.body()))
                .toList());
  }

  private void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, Json.write(world.guard().in(this::state)));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    catchUp();
  }
}
