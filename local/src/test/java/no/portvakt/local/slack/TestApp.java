package no.portvakt.local.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.json.Json;

/** A tiny Slack app on a raw HTTP server: it notes what comes and answers as it is told. */
final class TestApp implements AutoCloseable {

  /** A request as it came over the wire. */
  record Received(Map<String, String> headers, String body) {

    /** The command's fields, the interaction's payload or the event's envelope. */
    JsonObject payload() {
      if (body.startsWith("{")) {
        return Json.parseObject(body).orElseThrow();
      }
      Map<String, String> form = Request.form(body);
      return form.containsKey("payload")
          ? Json.parseObject(form.get("payload")).orElseThrow()
          : Json.tree(form).getAsJsonObject();
    }

    String type() {
      return payload().has("command") ? "command" : Json.string(payload(), "type", "");
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What the app answers. */
  record Reply(int status, String body) {
    static final Reply OK = new Reply(200, "");

    static Reply json(Object... pairs) {
      return new Reply(200, Json.write(Json.of(pairs)));
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Function<JsonObject, Reply>> replies = new ConcurrentHashMap<>();

  TestApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers everything of this type in this way from now on. */
  TestApp on(String type, Function<JsonObject, Reply> reply) {
    replies.put(type, reply);
    return this;
  }

  List<Received> received(String type) {
    return received.stream().filter(request -> request.type().equals(type)).toList();
  }

  JsonObject last(String type) {
    return received(type).getLast().payload();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new ConcurrentHashMap<String, String>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      byte[] body = exchange.getRequestBody().readAllBytes();
      var request = new Received(headers, new String(body, StandardCharsets.UTF_8));
      received.add(request);
      Reply reply =
          replies.getOrDefault(request.type(), payload -> Reply.OK).apply(request.payload());
      byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
