package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Arrays;
import java.util.stream.Stream;
import no.portvakt.workflows.outbox.EngineMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the models need of the code around them, and the code of the models. */
class ModelCatalogueTest {

  @Test
  void theCodeSendsTheMessagesThatTheModelsAwait() {
    assertThat(Model.all())
        .flatExtracting(Model::messageNames)
        .hasSameElementsAs(
            Arrays.stream(EngineMessage.values()).map(EngineMessage::messageName).toList());
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void everyMessageAndErrorIsUsed(Model model) {
    assertThat(model.elements(Message.class))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    model.elements(MessageEventDefinition.class).stream()
                        .map(MessageEventDefinition::getMessage),
                    model.elements(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                .toList());
    assertThat(model.elements(Error.class))
        .containsExactlyInAnyOrderElementsOf(
            model.elements(ErrorEventDefinition.class).stream()
                .map(ErrorEventDefinition::getError)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void everyJobIsTriedAsOftenAsTheOthers(Model model) {
    assertThat(model.elements(ZeebeTaskDefinition.class))
        .extracting(ZeebeTaskDefinition::getRetries)
        .containsOnly("15");
  }

  /** Operators find instances by them, called ones too. */
  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void everyCalledProcessKnowsTheKeysOfItsBusiness(Model model) {
    assertThat(model.elements(CallActivity.class))
        .allSatisfy(call ->
            assertThat(call.getSingleExtensionElement(ZeebeIoMapping.class).getInputs())
                .filteredOn(input -> input.getSource().matches("=(\\w+\\.)?" + input.getTarget()))
                .extracting(ZeebeInput::getTarget)
                .contains("requestId", "requestReference", "kind", "environment", "organisation"));
  }

  @Test
  void allModelsAreOfOneRelease() {
    assertThat(Model.all()).extracting(Model::versionTag).containsOnly("0.1.0");
  }
}
