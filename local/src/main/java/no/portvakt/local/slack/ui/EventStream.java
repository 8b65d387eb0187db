package no.portvakt.local.slack.ui;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Changes.Change;
import no.portvakt.local.slack.world.World;

/** Server-sent events for one tab. */
final class EventStream implements Answer.Writer {

  private final World world;
  private final String user;
  private final boolean withTraffic;

  EventStream(World world, String user, boolean withTraffic) {
    this.world = world;
    this.user = user;
    this.withTraffic = withTraffic;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    BlockingQueue<Change> queue = new LinkedBlockingQueue<>();
    Runnable end =
        world
            .changes()
            .listen(change -> {
              if (concerns(change)) {
                queue.add(change);
              }
            });
    try {
      send(out, 0, "hello", UiApi.clock(world));
      for (long id = 1; ; id++) {
        Change change = queue.poll(15, TimeUnit.SECONDS);
        if (change == null) {
          write(out, ": still here\n\n");
        } else {
          send(out, id, change.event(), change.data());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end.run();
    }
  }

  private boolean concerns(Change change) {
    return change.audience().test(user) && (withTraffic || !change.event().equals("traffic"));
  }

  private static void send(OutputStream out, long id, String event, JsonElement data)
      throws IOException {
    write(out, "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, event, Json.write(data)));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
