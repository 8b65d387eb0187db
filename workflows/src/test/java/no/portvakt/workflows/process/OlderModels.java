package no.portvakt.workflows.process;

import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Models as they were before a change, on an engine of their own, and what began on them. */
final class OlderModels implements AutoCloseable {

  private final Engine engine = new Engine();

  OlderModels(UnaryOperator<String> asItWas, String... models) {
    var command =
        engine
            .client()
            .newDeployResourceCommand()
            .addResourceStream(
                Objects.requireNonNull(getClass().getResourceAsStream("/dmn/approval-policy.dmn")),
                "approval-policy.dmn");
    var older = new Edition("");
    for (var name : models) {
      command.addResourceBytes(older.model(name, asItWas), name + ".bpmn");
    }
    command.send().join();
  }

  Playthrough play() {
    return new Playthrough(engine);
  }

  /** Brings the instance of the process to the current models, each element to itself. */
  void migrate(String process, String first, String... further) {
    var plan =
        MigrationPlan.newBuilder()
            .withTargetProcessDefinitionKey(definition(process, Deployment.of(engine.client())))
            .addMappingInstruction(first, first);
    for (var element : further) {
      plan = plan.addMappingInstruction(element, element);
    }
    engine
        .client()
        .newMigrateProcessInstanceCommand(keyOf(process))
        .migrationPlan(plan.build())
        .send()
        .join();
  }

  @Override
  public void close() {
    engine.close();
  }

  private static long definition(String process, DeploymentEvent deployment) {
    return deployment.getProcesses().stream()
        .filter(deployed -> deployed.getBpmnProcessId().equals(process))
        .mapToLong(Process::getProcessDefinitionKey)
        .findFirst()
        .orElseThrow();
  }

  private long keyOf(String element) {
    return StreamSupport.stream(engine.records().processInstanceRecords().spliterator(), false)
        .filter(record -> record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .filter(record -> record.getValue().getElementId().equals(element))
        .mapToLong(Record::getKey)
        .findFirst()
        .orElseThrow();
  }
}
