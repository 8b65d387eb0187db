package no.portvakt.workflows.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import java.time.Duration;

/** All models in one deployment, as they must be: they are bound to each other by it. */
final class Deployment {

  private Deployment() {}

  static DeploymentEvent of(CamundaClient client) {
    var deployment =
        client.newDeployResourceCommand().addResourceFromClasspath("dmn/approval-policy.dmn");
    Model.NAMES.forEach(name -> deployment.addResourceFromClasspath(Model.resource(name)));
    return deployment.requestTimeout(Duration.ofMinutes(1)).send().join();
  }
}
