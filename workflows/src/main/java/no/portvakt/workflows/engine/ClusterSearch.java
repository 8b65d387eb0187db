package no.portvakt.workflows.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The API of the orchestration cluster, version 2, with basic authentication. */
final class ClusterSearch implements InstanceSearch {

  private final SearchServer server;

  ClusterSearch(InstancesProperties properties) {
    server = new SearchServer(properties.url());
    if (!properties.username().isEmpty()) {
      var both = properties.username() + ":" + properties.password();
      var encoded = Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
      server.header("Authorization", "Basic " + encoded);
    }
  }

  @Override
  public void eachRunning(String process, Consumer<Found> visitor) {
    var page = new LinkedHashMap<String, Object>(Map.of("limit", PAGE));
    var filter = Map.of("state", "ACTIVE", "processDefinitionId", process);
    var question = Map.of("filter", filter, "page", page);
    JsonNode items;
    do {
      var answer = server.search("/v2/process-instances/search", question);
      items = answer.path("items");
      for (var item : items) {
        visitor.accept(
            new Found(
                item.path("processInstanceKey").asLong(),
                item.path("parentProcessInstanceKey").asLong(0)));
      }
      page.put("after", answer.path("page").path("endCursor").asString(""));
    } while (items.size() == PAGE);
  }

  @Override
  public Optional<String> variable(long instance, String name) {
    var key = Long.toString(instance);
    var filter = Map.of("processInstanceKey", key, "scopeKey", key, "name", name);
    var items = server.search("/v2/variables/search", Map.of("filter", filter)).path("items");
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0).path("value").asString());
  }
}
