package no.portvakt.workflows.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Operate's API, version 1, with its log-in by a form. */
final class OperateSearch implements InstanceSearch {

  private static final String CSRF = "X-CSRF-TOKEN";

  private final SearchServer server;

  OperateSearch(InstancesProperties properties) {
    server = new SearchServer(properties.url());
    if (!properties.username().isEmpty()) {
      logIn(properties);
    }
  }

  private void logIn(InstancesProperties properties) {
    var form =
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(properties.username(), UTF_8),
                URLEncoder.encode(properties.password(), UTF_8));
    server
        .post("/api/login", "application/x-www-form-urlencoded", form)
        .headers()
        .firstValue(CSRF)
        .ifPresent(token -> server.header(CSRF, token));
  }

  @Override
  public void eachRunning(String process, Consumer<Found> visitor) {
    var question = new LinkedHashMap<String, Object>();
    question.put("filter", Map.of("state", "ACTIVE", "bpmnProcessId", process));
    question.put("sort", List.of(Map.of("field", "key", "order", "ASC")));
    question.put("size", PAGE);
    JsonNode items;
    do {
      items = server.search("/v1/process-instances/search", question).path("items");
      for (var item : items) {
        long key = item.path("key").asLong();
        visitor.accept(new Found(key, item.path("parentKey").asLong(0)));
        question.put("searchAfter", List.of(key));
      }
    } while (items.size() == PAGE);
  }

  @Override
  public Optional<String> variable(long instance, String name) {
    var filter = Map.of("processInstanceKey", instance, "scopeKey", instance, "name", name);
    var items = server.search("/v1/variables/search", Map.of("filter", filter)).path("items");
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0).path("value").asString());
  }
}
