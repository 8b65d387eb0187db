package no.portvakt.bot.reconcile;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Answers searches as Operate 8.6 and the cluster's API from 8.8 on do, but only to those who have
 * logged in as demo.
 */
final class SearchedEngine implements AutoCloseable {

  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));

  private record Shown(String process, String requestId, long parent) {}

  private final Map<Long, Shown> instances = new TreeMap<>();

  private final HttpServer http;

  SearchedEngine() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/api/login", this::logIn);
    http.createContext("/v1/process-instances/search", this::operateInstances);
    http.createContext("/v1/variables/search", this::variables);
    http.createContext("/v2/process-instances/search", this::clusterInstances);
    http.createContext("/v2/variables/search", this::variables);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void runs(long key, String process, String requestId) {
    instances.put(key, new Shown(process, requestId, 0));
  }

  /** One that another instance has called. */
  void runsCalled(long key, String process, long parent) {
    instances.put(key, new Shown(process, "", parent));
  }

  private void logIn(HttpExchange exchange) throws IOException {
    boolean known = body(exchange).equals("username=demo&password=demo");
    exchange.getResponseHeaders().add("X-CSRF-TOKEN", "token");
    exchange.getResponseHeaders().add("Set-Cookie", "OPERATE-SESSION=session; Path=/; HttpOnly");
    exchange.sendResponseHeaders(known ? 204 : 401, -1);
    exchange.close();
  }

  private void operateInstances(HttpExchange exchange) throws IOException {
    var question = json(exchange);
    var after = question.getAsJsonArray("searchAfter");
    var found =
        page(
            question.getAsJsonObject("filter").get("bpmnProcessId").getAsString(),
            after == null ? 0 : after.get(0).getAsLong(),
            question.get("size").getAsInt());
    answer(
        exchange,
        found.stream()
            .map(key -> "{\"key\": %d, \"parentKey\": %d}".formatted(key, parentOf(key)))
            .collect(joining(",", "{\"items\": [", "]}")));
  }

  private void clusterInstances(HttpExchange exchange) throws IOException {
    var question = json(exchange);
    var page = question.getAsJsonObject("page");
    var after = page.get("after");
    var found =
        page(
            question.getAsJsonObject("filter").get("processDefinitionId").getAsString(),
            after == null ? 0 : after.getAsLong(),
            page.get("limit").getAsInt());
    var cursor = found.isEmpty() ? "" : found.getLast().toString();
    answer(
        exchange,
        found.stream()
            .map(key ->
                "{\"processInstanceKey\": \"%d\", \"parentProcessInstanceKey\": \"%d\"}"
                    .formatted(key, parentOf(key)))
            .collect(
                joining(
                    ",", "{\"items\": [", "], \"page\": {\"endCursor\": \"" + cursor + "\"}}")));
  }

  private List<Long> page(String process, long after, int limit) {
    return instances.entrySet().stream()
        .filter(
            instance -> instance.getValue().process().equals(process) && instance.getKey() > after)
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  private long parentOf(long key) {
    return Objects.requireNonNull(instances.get(key)).parent();
  }

  private void variables(HttpExchange exchange) throws IOException {
    var filter = json(exchange).getAsJsonObject("filter");
    var instance = instances.get(filter.get("processInstanceKey").getAsLong());
    var items =
        instance == null || !filter.get("name").getAsString().equals("requestId")
            ? ""
            : "{\"name\": \"requestId\", \"value\": \"\\\"%s\\\"\"}"
                .formatted(instance.requestId());
    answer(exchange, "{\"items\": [" + items + "]}");
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var headers = exchange.getRequestHeaders();
    boolean session =
        String.valueOf(headers.getFirst("Cookie")).contains("OPERATE-SESSION=session")
            && "token".equals(headers.getFirst("X-CSRF-TOKEN"));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        session || BASIC.equals(headers.getFirst("Authorization")) ? 200 : 401, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static JsonObject json(HttpExchange exchange) throws IOException {
    return JsonParser.parseString(body(exchange)).getAsJsonObject();
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
