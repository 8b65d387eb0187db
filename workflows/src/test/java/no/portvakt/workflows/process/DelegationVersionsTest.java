package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for the end of a delegation since before there were warnings. */
class DelegationVersionsTest {

  private static final String PROCESS = "supplier-delegation";
  private static final String WAITING = "EndReached";

  private final Engine engine = new Engine();
  private final Edition older = new Edition("");
  private final Playthrough play = waiting();

  @AfterEach
  void close() {
    play.close();
    engine.close();
  }

  @Test
  void endsInTimeWhenItIsMigrated() {
    migrate();

    play.advance(Duration.ofDays(20));

    assertThat(play.jobs()).endsWith("tell-outcome", "end-delegation");
    assertThat(play.end(PROCESS)).isEqualTo("DelegationEnded");
  }

  /** A delegation of an older version, which ends in 20 days. */
  private Playthrough waiting() {
    deployOlder();
    var begun = new Playthrough(engine);
    begun.reply("delegate-scope", Map.of("delegationEnds", begun.inDays(20).toString()));
    begun.start("delegation-asked-for", StartVariables.inTest(PROCESS));
    begun.decide("approved");
    return begun;
  }

  private void deployOlder() {
    var command =
        engine
            .client()
            .newDeployResourceCommand()
            .addResourceStream(
                Objects.requireNonNull(getClass().getResourceAsStream("/dmn/approval-policy.dmn")),
                "approval-policy.dmn");
    for (var name : List.of("approval", "scope-access", PROCESS)) {
      command.addResourceBytes(
          older.model(name, text -> text.replace("=nextWarning != null", "=false")),
          name + ".bpmn");
    }
    command.send().join();
  }

  private void migrate() {
    engine
        .client()
        .newMigrateProcessInstanceCommand(keyOf(PROCESS))
        .migrationPlan(
            MigrationPlan.newBuilder()
                .withTargetProcessDefinitionKey(definition(Deployment.of(engine.client())))
                .addMappingInstruction(WAITING, WAITING)
                .build())
        .send()
        .join();
  }

  private static long definition(DeploymentEvent deployment) {
    return deployment.getProcesses().stream()
        .filter(process -> process.getBpmnProcessId().equals(PROCESS))
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
