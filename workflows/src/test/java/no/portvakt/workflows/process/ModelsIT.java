package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import java.util.Map;
import java.util.stream.Collectors;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Test;

class ModelsIT {

  @Test
  void areTakenByTheRealEngineWhichSeesWhenNothingHasChanged() {
    try (var client =
        CamundaClient.newClientBuilder()
            .grpcAddress(TestStack.engine().grpc())
            .preferRestOverGrpc(false)
            .build()) {
      var first = versions(Deployment.of(client));
      var second = versions(Deployment.of(client));

      assertThat(first).containsOnlyKeys(Model.NAMES);
      assertThat(second).isEqualTo(first);
    }
  }

  private static Map<String, Integer> versions(DeploymentEvent deployment) {
    return deployment.getProcesses().stream()
        .collect(Collectors.toMap(Process::getBpmnProcessId, Process::getVersion));
  }
}
