package no.portvakt.workflows.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API of the orchestration cluster, version 2, with basic authentication. */
final class ClusterSearch implements InstanceSearch {

  private static final int PAGE = 500;

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
  public List<Found> running() {
    var page = new LinkedHashMap<String, Object>(Map.of("limit", PAGE));
    var question = Map.of("filter", Map.of("state", "ACTIVE"), "page", page);
    var found = new ArrayList<Found>();
    int before;
    do {
      before = found.size();
      var answer = server.search("/v2/process-instances/search", question);
      for (var item : answer.path("items")) {
        found.add(
            new Found(
                item.path("processInstanceKey").asLong(),
                item.path("processDefinitionId").asString(),
                item.path("parentProcessInstanceKey").asLong(0)));
      }
      page.put("after", answer.path("page").path("endCursor").asString(""));
    } while (found.size() == before + PAGE);
    return found;
  }

  @Override
  public Optional<String> variable(long instance, String name) {
    var key = Long.toString(instance);
    var filter = Map.of("processInstanceKey", key, "scopeKey", key, "name", name);
    var items = server.search("/v2/variables/search", Map.of("filter", filter)).path("items");
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0).path("value").asString());
  }
}
