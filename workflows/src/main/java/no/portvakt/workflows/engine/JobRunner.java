package no.portvakt.workflows.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one job and tells the engine how it went. */
@Component
class JobRunner {

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

  /** What the models give each service task; used only to see how often a job has failed. */
  private static final int RETRIES = 15;

  private final EngineProperties properties;
  private final MeterRegistry meters;

  JobRunner(EngineProperties properties, MeterRegistry meters) {
    this.properties = properties;
    this.meters = meters;
  }

  void run(JobHandler handler, Job job, JobClient engine) {
    try {
      complete(handler, job, engine, handler.handle(job));
    } catch (BusinessError e) {
      throwError(handler, job, engine, e);
    } catch (RuntimeException e) {
      fail(handler, job, engine, e);
    }
  }

  private void complete(
      JobHandler handler, Job job, JobClient engine, Map<String, Object> variables) {
    try {
      engine.newCompleteCommand(job.raw()).variables(variables).send().join();
      count(handler, "completed");
    } catch (ClientException e) {
      answerRefused(handler, job, e);
    }
  }

  private void throwError(JobHandler handler, Job job, JobClient engine, BusinessError error) {
    try {
      engine
          .newThrowErrorCommand(job.raw())
          .errorCode(error.code())
          .errorMessage(error.getMessage())
          .send()
          .join();
      count(handler, "error");
    } catch (ClientException e) {
      answerRefused(handler, job, e);
    }
  }

  private void fail(JobHandler handler, Job job, JobClient engine, RuntimeException cause) {
    int retries = isAskedToWait(cause) ? job.raw().getRetries() : job.raw().getRetries() - 1;
    var wait = backOff(job, cause);
    log.warn(
        "{} of request {} failed, {} retries left, next in {} ms: {}",
        handler.type(),
        job.requestId(),
        retries,
        wait.toMillis(),
        cause.toString(),
        cause instanceof TryLater ? null : cause);
    try {
      engine
          .newFailCommand(job.raw())
          .retries(retries)
          .retryBackoff(wait)
          .errorMessage(remedy(cause))
          .send()
          .join();
      count(handler, retries > 0 ? "failed" : "incident");
    } catch (ClientException e) {
      answerRefused(handler, job, e);
    }
  }

  /** To wait one's turn is no failure: a burst of messages must not end in an incident. */
  private static boolean isAskedToWait(RuntimeException cause) {
    return cause instanceof TryLater later && later.after() != null;
  }

  /** The engine gave the job to somebody else, or is away: it will hand the job out again. */
  private void answerRefused(JobHandler handler, Job job, ClientException e) {
    boolean late =
        e instanceof ClientStatusException status
            && status.getStatusCode() == Status.Code.NOT_FOUND;
    count(handler, late ? "late" : "unanswered");
    log.info(
        "The engine did not take the answer of {} of request {}: {}",
        handler.type(),
        job.requestId(),
        e.getMessage());
  }

  private Duration backOff(Job job, RuntimeException cause) {
    if (cause instanceof TryLater later && later.after() != null) {
      return later.after();
    }
    int failures = Math.max(0, RETRIES - job.raw().getRetries());
    long ceiling =
        Math.min(
            properties.longestBackOff().toMillis(),
            properties.retryBackOff().toMillis() << Math.min(failures, 16));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
  }

  private static String remedy(RuntimeException cause) {
    return cause instanceof TryLater
        ? String.valueOf(cause.getMessage())
        : "Unexpected: "
            + cause.getClass().getSimpleName()
            + ". The log has the details at this time. When the cause is mended, give the job new"
            + " retries and resolve the incident: the work is safe to repeat.";
  }

  private void count(JobHandler handler, String result) {
    meters.counter("portvakt.jobs", "type", handler.type(), "result", result).increment();
  }
}
