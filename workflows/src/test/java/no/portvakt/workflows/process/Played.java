package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test a fresh playthrough, and holds the class as a whole to have gone through every
 * element and flow of its model.
 */
final class Played implements AfterEachCallback, AfterAllCallback, ParameterResolver {

  private final Model model;
  private final Engine engine = new Engine();
  private final Set<String> covered = new HashSet<>();
  private final Set<Method> played = new HashSet<>();

  Played(String model) {
    this.model = Model.named(model);
    Deployment.of(engine.client());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    played.add(context.getRequiredTestMethod());
    playthrough(context).covered(model.name()).forEach(covered::add);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    engine.close();
    var tests =
        Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
            .collect(Collectors.toSet());
    if (played.equals(tests)) {
      assertThat(covered).as("elements gone through").containsAll(elements());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Playthrough.class;
  }

  @Override
  public Playthrough resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return playthrough(context);
  }

  /** The engine does not say of the flows out of an event-based gateway that they were taken. */
  private Set<String> elements() {
    return Stream.concat(
            model.elements(FlowNode.class).stream(),
            model.elements(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway)))
        .map(element -> element.getAttributeValue("id"))
        .collect(Collectors.toSet());
  }

  private Playthrough playthrough(ExtensionContext context) {
    return context
        .getStore(ExtensionContext.Namespace.create(Played.class, context.getUniqueId()))
        .computeIfAbsent(Playthrough.class, key -> new Playthrough(engine), Playthrough.class);
  }
}
