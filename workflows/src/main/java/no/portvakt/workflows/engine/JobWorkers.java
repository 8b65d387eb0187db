package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens a worker for each {@link JobHandler}; those that were stopped can be started again. */
@Component
class JobWorkers implements SmartLifecycle, DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** After a failed poll: a step may begin that long after the engine is back, at most. */
  private static final BackoffSupplier SOON =
      BackoffSupplier.newBackoffBuilder().maxDelay(1_000).build();

  private final CamundaClient client;
  private final List<JobHandler> handlers;
  private final JobRunner runner;
  private List<JobWorker> workers = List.of();

  JobWorkers(CamundaClient client, List<JobHandler> handlers, JobRunner runner) {
    this.client = client;
    this.handlers = handlers;
    this.runner = runner;
  }

  @Override
  public void start() {
    workers = handlers.stream().map(this::open).toList();
  }

  private JobWorker open(JobHandler handler) {
    var variables = Stream.concat(Stream.of("requestId"), handler.variables().stream()).toList();
    return client
        .newWorker()
        .jobType(handler.type())
        .handler((engine, job) -> runner.run(handler, new Job(job), engine))
        .name("portvakt")
        .fetchVariables(variables)
        .backoffSupplier(SOON)
        .open();
  }

  @Override
  public void stop() {
    workers.forEach(JobWorker::close);
    workers = List.of();
  }

  /**
   * Waits for the client to close, but not for ever: with the engine away, its streams hang
   * (8.9.0). The database pool goes away after that: the handlers, which need it, are older.
   */
  @Override
  public void destroy() {
    var closing = Thread.ofPlatform().daemon().name("engine client closes").start(client::close);
    try {
      closing.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops before the database pool goes away, after the web server has stopped taking requests. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4096;
  }

  @Override
  public boolean isRunning() {
    return !workers.isEmpty();
  }
}
