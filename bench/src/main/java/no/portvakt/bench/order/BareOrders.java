package no.portvakt.bench.order;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.worker.JobHandler;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** The same models with workers that do nothing, and a client set up as Portvakt's is. */
public final class BareOrders implements Orders {

  private static final List<String> IDLE = List.of("register-prefix", "close-request");

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final ThreadFactory JOBS = Thread.ofPlatform().daemon().factory();

  private final OpenOrders open = new OpenOrders();
  private final CamundaClient client;

  private BareOrders(CamundaClient client) {
    this.client = client;
  }

  /** Deploys the models and opens the workers. */
  public static BareOrders on(URI engine) throws IOException {
    var client =
        CamundaClient.newClientBuilder()
            .grpcAddress(engine)
            .preferRestOverGrpc(false)
            .defaultMessageTimeToLive(Duration.ofDays(60))
            .defaultRequestTimeout(Duration.ofSeconds(10))
            .defaultJobTimeout(Duration.ofMinutes(1))
            .defaultJobWorkerMaxJobsActive(32)
            .defaultJobWorkerStreamEnabled(true)
            .jobHandlingExecutor(Executors.newCachedThreadPool(JOBS), true)
            .build();
    var orders = new BareOrders(client);
    orders.deploy();
    orders.openWorkers();
    return orders;
  }

  private void deploy() throws IOException {
    client
        .newDeployResourceCommand()
        .addResourceBytes(BareModels.model("/bpmn/prefix-order.bpmn"), "bare-prefix-order.bpmn")
        .addResourceBytes(BareModels.model("/bpmn/approval.bpmn"), "bare-approval.bpmn")
        .addResourceFromClasspath("dmn/approval-policy.dmn")
        .requestTimeout(Duration.ofMinutes(1))
        .send()
        .join();
  }

  private void openWorkers() {
    IDLE.forEach(type -> answer(type, Map.of()));
    answer("check-prerequisites", Map.of("prerequisitesMet", true));
    answer("open-approval", Map.of("approvalDeadline", "2099-01-01T00:00:00Z"));
    answer("weigh-answers", Map.of("answer", "settled", "outcome", "approved"));
    work(
        "tell-approvers",
        (engine, job) -> {
          publish("request-answered", (String) job.getVariable("requestId"), Map.of());
          engine.newCompleteCommand(job).send().join();
        });
    work(
        "tell-outcome",
        (engine, job) -> {
          engine.newCompleteCommand(job).send().join();
          open.ended((String) job.getVariable("requestId"));
        });
  }

  private void answer(String type, Map<String, Object> variables) {
    work(type, (engine, job) -> engine.newCompleteCommand(job).variables(variables).send().join());
  }

  private void work(String type, JobHandler handler) {
    client
        .newWorker()
        .jobType(BareModels.name(type))
        .handler(handler)
        .name("bare")
        .fetchVariables("requestId")
        .open();
  }

  @Override
  public CompletableFuture<?> give() {
    var id = UUID.randomUUID().toString();
    publish(
        "prefix-ordered",
        id,
        Map.of(
            "requestId", id,
            "requestReference", "PV-1",
            "kind", "prefix-order",
            "environment", "ver2",
            "environmentKind", "TEST",
            "organisation", "313100200"));
    return open.end(id);
  }

  /** Tries again when the engine pushes back, as every client has to. */
  private void publish(String message, String requestId, Map<String, Object> variables) {
    var command =
        client
            .newPublishMessageCommand()
            .messageName(BareModels.name(message))
            .correlationKey(requestId)
            .messageId(UUID.randomUUID().toString())
            .variables(variables);
    while (!isTaken(command)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean isTaken(FinalCommandStep<?> command) {
    try {
      command.send().join();
      return true;
    } catch (ClientStatusException e) {
      if (e.getStatusCode() != Status.Code.RESOURCE_EXHAUSTED) {
        throw e;
      }
      return false;
    }
  }

  /** The workers too. */
  @Override
  public void close() {
    client.close();
  }
}
