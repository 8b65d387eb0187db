package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.portvakt.workflows.reconcile.Instance;
import no.portvakt.workflows.reconcile.Instances;
import no.portvakt.workflows.request.RequestKind;
import org.jspecify.annotations.Nullable;

/** The instances of requests: found by searching, ended by the engine itself. */
final class ZeebeInstances implements Instances {

  private static final Set<String> OF_REQUESTS =
      Arrays.stream(RequestKind.values())
          .map(RequestKind::processId)
          .collect(Collectors.toUnmodifiableSet());

  private final CamundaClient client;
  private final InstancesProperties properties;

  ZeebeInstances(CamundaClient client, InstancesProperties properties) {
    this.client = client;
    this.properties = properties;
  }

  @Override
  public Optional<List<Instance>> running() {
    return switch (properties.api()) {
      case NONE -> Optional.empty();
      case OPERATE -> Optional.of(foundBy(new OperateSearch(properties)));
      case CLUSTER -> Optional.of(foundBy(new ClusterSearch(properties)));
    };
  }

  private static List<Instance> foundBy(InstanceSearch search) {
    return search.running().stream()
        .filter(found -> !found.isCalled() && OF_REQUESTS.contains(found.process()))
        .map(found -> new Instance(found.key(), found.process(), request(search, found.key())))
        .toList();
  }

  private static @Nullable UUID request(InstanceSearch search, long instance) {
    return search
        .variable(instance, "requestId")
        .map(json -> json.replace("\"", ""))
        .filter(id -> id.matches("[0-9a-f-]{36}"))
        .map(UUID::fromString)
        .orElse(null);
  }

  @Override
  public void cancel(long key) {
    client.newCancelInstanceCommand(key).send().join();
  }
}
