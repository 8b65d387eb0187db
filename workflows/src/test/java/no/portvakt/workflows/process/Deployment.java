package no.portvakt.workflows.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import java.time.Duration;
import java.util.Objects;

/** All models in one deployment, as they must be: they are bound to each other by it. */
final class Deployment {

  private Deployment() {}

  static DeploymentEvent of(CamundaClient client) {
    var deployment =
        client
            .newDeployResourceCommand()
            .addResourceStream(
                Objects.requireNonNull(
                    Deployment.class.getResourceAsStream("/dmn/approval-policy.dmn")),
                "approval-policy.dmn");
    for (var name : Model.NAMES) {
      deployment.addResourceStream(
          Objects.requireNonNull(Deployment.class.getResourceAsStream(Model.resource(name))),
          name + ".bpmn");
    }
    return deployment.requestTimeout(Duration.ofMinutes(1)).send().join();
  }
}
