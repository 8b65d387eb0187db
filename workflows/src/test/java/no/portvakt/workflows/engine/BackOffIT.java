package no.portvakt.workflows.engine;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Test;

/** What retries rest on: the engine hands a job out again when its pause is over, always. */
class BackOffIT {

  private static final int JOBS = 60;
  private static final int TRIES = 6;

  private final Map<Long, Integer> tries = new ConcurrentHashMap<>();
  private final AtomicInteger completed = new AtomicInteger();

  @Test
  void everyJobComesBackAfterEachPause() {
    var type = "fails-" + UUID.randomUUID();
    var model =
        Bpmn.createExecutableProcess(type)
            .startEvent()
            .serviceTask("fails", task -> task.zeebeJobType(type))
            .done();
    try (var client =
            CamundaClient.newClientBuilder()
                .grpcAddress(TestStack.engine().grpc())
                .preferRestOverGrpc(false)
                .useDefaultRetryPolicy(true)
                .defaultJobWorkerStreamEnabled(true)
                .build();
        var worker = client.newWorker().jobType(type).handler(this::handle).open()) {
      client.newDeployResourceCommand().addProcessModel(model, type + ".bpmn").send().join();
      IntStream.range(0, JOBS)
          .forEach(_ ->
              client.newCreateInstanceCommand().bpmnProcessId(type).latestVersion().send().join());

      await().atMost(1, MINUTES).until(() -> completed.get() == JOBS);
    }
  }

  private void handle(JobClient engine, ActivatedJob job) {
    if (tries.merge(job.getKey(), 1, Integer::sum) < TRIES) {
      engine
          .newFailCommand(job)
          .retries(job.getRetries())
          .retryBackoff(Duration.ofMillis(1))
          .send()
          .join();
    } else {
      engine.newCompleteCommand(job).send().join();
      completed.incrementAndGet();
    }
  }
}
