package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a new version does to processes under way. */
class ModelVersionsIT {

  /** What operations.md says to map: what an instance in approval is in, by the same ids. */
  private static final List<String> IN_APPROVAL =
      List.of(
          "CollectAnswers",
          "RequestAnswered",
          "ApproversReminderDue",
          "EscalationDue",
          "ApprovalDeadlinePassed");

  private final CamundaClient client =
      CamundaClient.newClientBuilder()
          .grpcAddress(TestStack.engine().grpc())
          .preferRestOverGrpc(false)
          .build();
  private final Membership membership = new Membership(client);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void whatStartedOnAnOlderVersionEndsOnIt() {
    membership.register();
    membership.deployOlder();
    var older = membership.start();
    awaitJob(older, "tell-approvers");

    membership.deployCurrent();
    var newer = membership.start();
    awaitJob(newer, "tell-approvers");
    membership.answer(older);
    membership.answer(newer);
    awaitJob(older, "tell-outcome");
    awaitJob(newer, "tell-outcome");

    assertThat(membership.types(older))
        .contains("weigh-answers-as-it-was", "close-request-as-it-was")
        .doesNotContain("weigh-answers", "close-request");
    assertThat(membership.jobs(older))
        .extracting(ActivatedJob::getProcessDefinitionVersion)
        .containsOnly(1);
    assertThat(membership.types(newer)).contains("weigh-answers", "close-request");
    assertThat(membership.jobs(newer))
        .extracting(ActivatedJob::getProcessDefinitionVersion)
        .containsOnly(2);
  }

  @Test
  void anApprovalThatIsMigratedEndsOnTheNewVersion() {
    membership.register();
    membership.deployOlder();
    var request = membership.start();
    awaitJob(request, "tell-approvers");
    var approval = membership.jobs(request).getLast().getProcessInstanceKey();

    var current = membership.deployCurrent();
    client
        .newMigrateProcessInstanceCommand(approval)
        .migrationPlan(toItself(membership.definition(current, "approval"), IN_APPROVAL))
        .send()
        .join();
    membership.answer(request);
    awaitJob(request, "tell-outcome");

    assertThat(membership.types(request))
        .contains("weigh-answers")
        .doesNotContain("weigh-answers-as-it-was");
    assertThat(membership.jobs(request))
        .filteredOn(job -> job.getType().endsWith("weigh-answers"))
        .extracting(ActivatedJob::getProcessDefinitionVersion)
        .containsOnly(2);
  }

  @Test
  void aJobThatIsUnderWayIsMigratedWithItsProcess() {
    membership.deployOlder();
    var request = membership.start();
    membership.answer(request);
    var job = membership.takeRegistration();

    var current = membership.definition(membership.deployCurrent(), "membership");
    client
        .newMigrateProcessInstanceCommand(job.getProcessInstanceKey())
        .migrationPlan(toItself(current, List.of("RegisterMembership")))
        .send()
        .join();
    client.newCompleteCommand(job).send().join();
    awaitJob(request, "tell-outcome");

    assertThat(membership.types(request))
        .contains("weigh-answers-as-it-was", "close-request")
        .doesNotContain("close-request-as-it-was");
  }

  private static MigrationPlan toItself(long target, List<String> elements) {
    var first = elements.getFirst();
    var plan =
        MigrationPlan.newBuilder()
            .withTargetProcessDefinitionKey(target)
            .addMappingInstruction(first, first);
    for (var element : elements.subList(1, elements.size())) {
      plan = plan.addMappingInstruction(element, element);
    }
    return plan.build();
  }

  private void awaitJob(String request, String type) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(membership.types(request)).contains(type));
  }
}
