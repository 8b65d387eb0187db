package no.portvakt.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EngineWatchIT {

  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void isUpWhenTheGatewayAnswersAndHasTheModels() {
    try (var client = client(TestStack.engine().grpc())) {
      var deployer = new Deployer(client);
      var watch = new EngineWatch(client, deployer, meters);

      watch.ask();
      await().until(() -> watch.health().getDetails().containsKey("brokers"));
      assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(watch.health().getDetails()).containsEntry("models", "not deployed yet");

      deployer.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> watch.health().getStatus().equals(Status.UP));
      assertThat(up()).isEqualTo(1);
    }
  }

  @Test
  void isDownWhenNobodyAnswers() {
    try (var client = client(NOBODY)) {
      var watch = new EngineWatch(client, new Deployer(client), meters);
      assertThat(watch.health().getDetails()).containsEntry("gateway", "not asked yet");

      watch.ask();

      await()
          .untilAsserted(() ->
              assertThat(String.valueOf(watch.health().getDetails().get("gateway")))
                  .contains("UNAVAILABLE"));
      assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(up()).isZero();
    }
  }

  private double up() {
    return meters.get("portvakt.engine.up").gauge().value();
  }

  private static CamundaClient client(URI gateway) {
    return CamundaClient.newClientBuilder().grpcAddress(gateway).preferRestOverGrpc(false).build();
  }
}
