package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.Process;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelValidityTest {

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void followsTheSchemaOfBpmn(Model model) {
    Bpmn.validateModel(model.bpmn());
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void passesTheValidatorsOfZeebe(Model model) {
    var results = model.bpmn().validate(ZeebeDesignTimeValidators.VALIDATORS);

    assertThat(results.getResults().values())
        .flatMap(found -> found)
        .extracting(ValidationResult::getMessage)
        .isEmpty();
  }

  @Test
  void isAcceptedByTheEngineInOneDeployment() {
    try (var engine = new Engine()) {
      var deployment = Deployment.of(engine.client());

      assertThat(deployment.getProcesses())
          .extracting(Process::getBpmnProcessId)
          .containsExactlyInAnyOrderElementsOf(Model.NAMES);
      assertThat(deployment.getDecisions()).hasSize(1);
    }
  }
}
