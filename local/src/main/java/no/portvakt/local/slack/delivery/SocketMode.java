package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.local.slack.delivery.Outbound.Retry;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.limits.SlackLimit;
import no.portvakt.local.slack.world.World;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/** Socket Mode: envelopes to one of the app's connections, acknowledged by their id. */
public final class SocketMode implements Transport, AutoCloseable, SocketServer.Events {

  private final World world;
  private final Duration deadline;
  private final SocketServer server;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<Ack>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  public SocketMode(World world, Duration deadline) {
    this.world = world;
    this.deadline = deadline;
    this.server = SocketServer.start(this);
  }

  /** A URL that is good for one connection; what {@code apps.connections.open} answers. */
  public URI newUrl() {
    String ticket = world.ids().next("T").toLowerCase(Locale.ROOT);
    tickets.add(ticket);
    return URI.create("ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket);
  }

  /** How many connections there are. */
  public int size() {
    return connections.size();
  }

  public boolean full() {
    return size() >= SlackLimit.SOCKET_CONNECTIONS.max();
  }

  /** Tells every connection to go, as Slack does when it refreshes its servers. */
  public void disconnect(String reason) {
    var message =
        Json.of("type", "disconnect", "reason", reason, "debug_info", Json.of("host", "simulator"));
    for (WebSocket connection : connections) {
      connection.send(Json.write(message));
      if (!reason.equals("warning")) {
        connection.close();
      }
    }
  }

  @Override
  public boolean admits(String ticket) {
    return tickets.remove(ticket);
  }

  @Override
  public void opened(WebSocket connection) {
    connections.add(connection);
    connection.send(
        Json.write(
            Json.of(
                "type", "hello",
                "num_connections", connections.size(),
                "connection_info", Json.of("app_id", world.content().app().id()),
                "debug_info",
                    Json.of(
                        "host", "simulator",
                        "build_number", 1,
                        "approximate_connection_time", 18_060))));
    tellConnected();
  }

  @Override
  public void closed(WebSocket connection) {
    connections.remove(connection);
    tellConnected();
  }

  @Override
  public void received(String text) {
    JsonObject message = Json.parseObject(text).orElseGet(JsonObject::new);
    Json.string(message, "envelope_id")
        .map(waiting::remove)
        .ifPresent(ack ->
            ack.complete(
                Ack.answered(
                    200, Map.of(), Json.member(message, "payload").map(Json::write).orElse(""))));
  }

  private void tellConnected() {
    world.changes().toAll("app", Json.of("connected", connected()));
  }

  @Override
  public String name() {
    return "socket";
  }

  @Override
  public boolean connected() {
    return !connections.isEmpty();
  }

  @Override
  public Prepared prepare(Outbound outbound, @Nullable Retry retry) {
    String id = world.ids().next("E").toLowerCase(Locale.ROOT);
    var envelope =
        Json.of(
            "envelope_id",
            id,
            "type",
            outbound.kind().envelope(),
            "payload",
            outbound.payload(),
            "accepts_response_payload",
            outbound.kind() != Outbound.Kind.EVENT);
    if (outbound.kind() == Outbound.Kind.EVENT) {
      envelope.addProperty("retry_attempt", retry == null ? 0 : retry.num());
      envelope.addProperty("retry_reason", retry == null ? "" : retry.reason());
    }
    String body = Json.write(envelope);
    return new Prepared("socket", Map.of(), body, () -> exchange(id, body));
  }

  private Ack exchange(String id, String body) throws InterruptedException {
    var open = List.copyOf(connections);
    if (open.isEmpty()) {
      return Ack.failed(Ack.FAILED);
    }
    var ack = new CompletableFuture<Ack>();
    waiting.put(id, ack);
    try {
      open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(body);
      return ack.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Ack.failed(Ack.TIMEOUT);
    } catch (ExecutionException | RuntimeException e) {
      return Ack.failed(Ack.FAILED);
    } finally {
      waiting.remove(id);
    }
  }

  @Override
  public void close() {
    server.shutDown();
  }
}
