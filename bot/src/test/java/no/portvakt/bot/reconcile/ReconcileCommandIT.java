package no.portvakt.bot.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.util.UUID;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's command on a database and an engine that do not agree. */
class ReconcileCommandIT extends ReconcileBed {

  private static final String WAITING = "waits-for-reconcile";

  ReconcileCommandIT() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"operate", "cluster"})
  void namesEachDifference(String api) {
    set("portvakt.instances.api", api);
    var running = request("DIGDIR_REVIEW", false);
    var lost = request("DIGDIR_REVIEW", false);
    var ended = request("REJECTED", true);
    var stranger = UUID.randomUUID();
    engine.runs(11, "membership", running.toString());
    engine.runs(12, "membership", ended.toString());
    engine.runs(13, "membership", stranger.toString());
    engine.runsCalled(14, "scope-access", 11);

    assertThat(run()).isEqualTo(ReconcileCommand.DIFFERENT);

    assertThat(said().lines())
        .containsExactly(
            reference(lost) + " (membership, DIGDIR_REVIEW) has no instance.",
            "Instance 13 (membership) is of nothing that is known here: " + stranger + ".",
            "Instance 12 (membership) goes on, but " + reference(ended) + " has ended: REJECTED.");
    assertThat(messages()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operate", "cluster"})
  void saysThatAllIsWell(String api) {
    set("portvakt.instances.api", api);
    engine.runs(11, "membership", request("DIGDIR_REVIEW", false).toString());

    assertThat(run()).isEqualTo(ReconcileCommand.AGREED);
    assertThat(said()).isEqualTo("Requests, keys and instances agree.");
  }

  @Test
  void startsWhatIsMissingThroughTheOutbox() {
    set("portvakt.instances.api", "operate");
    var lost = request("DIGDIR_REVIEW", false);

    assertThat(run("--mend")).isEqualTo(ReconcileCommand.AGREED);

    assertThat(said()).endsWith("Started again: 1. The outbox sends what starts them.");
    assertThat(
            jdbc.sql("select message from outbox where correlation_key = ? and not kept")
                .param(lost.toString())
                .query(String.class)
                .list())
        .containsExactly("membership-requested");
    assertThat(run())
        .as("what waits to be sent is no difference")
        .isEqualTo(ReconcileCommand.AGREED);
  }

  @Test
  void leavesTheComparisonToTheEngineWhereItCannotBeSearched() {
    var open = request("DIGDIR_REVIEW", false);

    assertThat(run("--mend")).isEqualTo(ReconcileCommand.AGREED);

    assertThat(said())
        .startsWith("The engine's instances cannot be searched")
        .contains(reference(open) + " (membership, DIGDIR_REVIEW)\n");
  }

  @Test
  void endsInTheEngineWhatHasNoRequest() {
    set("portvakt.instances.api", "operate");
    var stranger = UUID.randomUUID();
    try (var client = client()) {
      long instance = start(client);
      engine.runs(instance, "membership", stranger.toString());

      assertThat(run("--cancel")).isEqualTo(ReconcileCommand.AGREED);

      assertThat(said()).endsWith("Cancelled: 1.");
      assertThat(run("--cancel")).as("it is gone").isEqualTo(ReconcileCommand.FAILED);
      assertThat(
              jdbc.sql("select count(*) from audit_event where action = 'instance.cancelled'")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
  }

  @Test
  void failsWhereNobodyAnswers() {
    set("portvakt.instances.api", "operate");
    set("portvakt.instances.password", "guessed");

    assertThat(run()).isEqualTo(ReconcileCommand.FAILED);
    assertThat(said())
        .startsWith("Requests, keys and instances could not be compared: ")
        .contains("answered 401")
        .doesNotContain("guessed");
  }

  @Test
  void explainsItself() {
    assertThat(run("--all")).isEqualTo(ReconcileCommand.FAILED);
    assertThat(said()).startsWith("usage: reconcile");
  }

  private static CamundaClient client() {
    return CamundaClient.newClientBuilder()
        .grpcAddress(TestStack.engine().grpc())
        .preferRestOverGrpc(false)
        .build();
  }

  /** An instance that waits for ever. */
  private static long start(CamundaClient client) {
    var process =
        Bpmn.createExecutableProcess(WAITING)
            .startEvent()
            .intermediateCatchEvent("Wait", wait -> wait.timerWithDuration("P100D"))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(process, WAITING + ".bpmn").send().join();
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(WAITING)
        .latestVersion()
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private UUID request(String state, boolean closed) {
    var id = UUID.randomUUID();
    var person = UUID.randomUUID();
    jdbc.sql(
            """
            insert into person (id, name, email, registered_at) values (?, 'Ola', ?, now())
            """)
        .param(person)
        .param(person + "@kartetaten.example")
        .update();
    jdbc.sql(
            """
            insert into request (id, kind, organisation, requester, subject, state, created_at,
                                 updated_at, closed_at)
            values (:id, 'MEMBERSHIP', '313100200', :person,
                    '{"emailDomain": "kartetaten.example"}', :state,
                    now() - interval '1 day', now() - interval '1 hour',
                    case when :closed then now() - interval '1 hour' end)
            """)
        .param("id", id)
        .param("person", person)
        .param("state", state)
        .param("closed", closed)
        .update();
    return id;
  }

  private String reference(UUID request) {
    return "PV-"
        + jdbc.sql("select number from request where id = ?")
            .param(request)
            .query(Long.class)
            .single();
  }
}
