package no.portvakt.workflows.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.net.URI;

/** An engine in memory whose clock the test moves. */
final class Engine implements AutoCloseable {

  private final ZeebeTestEngine engine = EngineFactory.create();
  private final CamundaClient client;

  Engine() {
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build();
  }

  DeploymentEvent deploy() {
    return Deployment.of(client);
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
