package no.portvakt.workflows.engine;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Test;

class ZeebeEngineIT {

  /** One that came first would start no process, though it would count as taken. */
  @Test
  void takesNoMessageBeforeItHasTheModels() {
    try (var client =
        CamundaClient.newClientBuilder()
            .grpcAddress(TestStack.engine().grpc())
            .preferRestOverGrpc(false)
            .build()) {
      var deployer = new Deployer(client);
      var engine = new ZeebeEngine(client, deployer);

      assertThat(publish(engine).toCompletableFuture())
          .failsWithin(0, MINUTES)
          .withThrowableThat()
          .withMessageContaining("does not have the models yet");

      deployer.start();
      await().atMost(1, MINUTES).until(deployer::hasDeployed);
      assertThat(publish(engine).toCompletableFuture()).succeedsWithin(1, MINUTES);
    }
  }

  private static CompletionStage<?> publish(ZeebeEngine engine) {
    return engine.publish(
        UUID.randomUUID().toString(), "nobody-waits-for-this", "nobody", "{}", false);
  }
}
