package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.Definitions;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are what operators read, ids are API: tests, running instances and migrations use them. */
class ModelNamesTest {

  private static final String PASCAL_CASE = "[A-Z][a-z]+([A-Z][a-z]+)*";
  private static final String SENTENCE_CASE = "[A-Z][a-z]+( [a-z]+)*";

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void tasksAndEventsSayWhatTheyAre(Model model) {
    assertThat(model.elements(FlowNode.class))
        .filteredOn(node -> !(node instanceof ExclusiveGateway))
        .allSatisfy(node -> assertThat(node.getName()).matches(SENTENCE_CASE));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void decisionsAskAndTheirFlowsAnswer(Model model) {
    assertThat(decisions(model))
        .isNotEmpty()
        .allSatisfy(gateway -> assertThat(gateway.getName()).matches(SENTENCE_CASE + "\\?"))
        .flatExtracting(FlowNode::getOutgoing)
        .allSatisfy(answer -> assertThat(answer.getName()).matches("[a-z]+( [a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void joinsAndPlainFlowsSayNothing(Model model) {
    assertThat(joins(model))
        .allSatisfy(gateway -> {
          assertThat(gateway.getName()).isNull();
          assertThat(gateway.getId()).startsWith("JoinBefore");
        });
    assertThat(model.elements(SequenceFlow.class))
        .filteredOn(flow -> !decisions(model).contains(flow.getSource()))
        .extracting(SequenceFlow::getName)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void theFileIsNamedAfterTheProcess(Model model) {
    assertThat(model.process().getId()).isEqualTo(model.name());
    assertThat(model.process().getName().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .isEqualTo(model.name());
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void idsAreCanonical(Model model) {
    assertThat(ids(model, FlowNode.class)).allMatch(id -> id.matches(PASCAL_CASE));
    assertThat(ids(model, EventDefinition.class)).allMatch(id -> id.matches(PASCAL_CASE));
    assertThat(ids(model, SequenceFlow.class)).allMatch(id -> id.matches("Flow_" + PASCAL_CASE));
    assertThat(ids(model, Message.class)).allMatch(id -> id.matches("Message_" + PASCAL_CASE));
    assertThat(ids(model, Error.class)).allMatch(id -> id.matches("Error_" + PASCAL_CASE));
    assertThat(ids(model, Definitions.class))
        .allMatch(id -> id.matches("Definitions_" + PASCAL_CASE));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void shapesAndEdgesAreNamedAfterWhatTheyDraw(Model model) {
    assertThat(model.elements(BpmnShape.class))
        .allSatisfy(
            shape -> assertThat(shape.getId()).isEqualTo(shape.getBpmnElement().getId() + "_di"));
    assertThat(model.elements(BpmnEdge.class))
        .allSatisfy(
            edge -> assertThat(edge.getId()).isEqualTo(edge.getBpmnElement().getId() + "_di"));
  }

  private static Collection<ExclusiveGateway> decisions(Model model) {
    return model.elements(ExclusiveGateway.class).stream()
        .filter(gateway -> gateway.getOutgoing().size() > 1)
        .toList();
  }

  private static Collection<ExclusiveGateway> joins(Model model) {
    return model.elements(ExclusiveGateway.class).stream()
        .filter(gateway -> gateway.getIncoming().size() > 1)
        .toList();
  }

  private static Stream<String> ids(Model model, Class<? extends BpmnModelElementInstance> type) {
    return model.elements(type).stream().map(ModelNamesTest::id);
  }

  private static String id(ModelElementInstance element) {
    return element.getAttributeValue("id");
  }
}
