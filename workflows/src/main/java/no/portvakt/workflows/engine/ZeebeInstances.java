package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.workflows.reconcile.Instance;
import no.portvakt.workflows.reconcile.Instances;
import org.jspecify.annotations.Nullable;

/** The instances of our processes: found by searching, ended by the engine itself. */
final class ZeebeInstances implements Instances {

  private final CamundaClient client;
  private final InstancesProperties properties;

  ZeebeInstances(CamundaClient client, InstancesProperties properties) {
    this.client = client;
    this.properties = properties;
  }

  @Override
  public Optional<Running> running() {
    return switch (properties.api()) {
      case NONE -> Optional.empty();
      case OPERATE -> Optional.of(foundBy(new OperateSearch(properties)));
      case CLUSTER -> Optional.of(foundBy(new ClusterSearch(properties)));
    };
  }

  private static Running foundBy(InstanceSearch search) {
    return (process, visitor) ->
        search.eachRunning(
            process,
            found -> {
              if (!found.isCalled()) {
                visitor.accept(new Instance(found.key(), process, about(search, found.key())));
              }
            });
  }

  private static @Nullable UUID about(InstanceSearch search, long instance) {
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
