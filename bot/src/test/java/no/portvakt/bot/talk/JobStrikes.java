package no.portvakt.bot.talk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Takes the database from jobs in the middle of their work. The n-th of so many requests loses it
 * before the n-th statement of a job's first attempt, before the statement that is so many later in
 * its second attempt, and so on until an attempt has no statement so late.
 */
final class JobStrikes {

  private static final List<String> NOISY =
      List.of(
          "no.portvakt.workflows.engine", "com.zaxxer.hikari", "org.springframework.transaction");

  private final Sabotage sabotage;
  private final AtomicInteger seen = new AtomicInteger();
  private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private volatile int requests;

  JobStrikes(Sabotage sabotage) {
    this.sabotage = sabotage;
  }

  void begin(int onSoManyRequests) {
    seen.set(0);
    numbers.clear();
    attempts.clear();
    requests = onSoManyRequests;
    log(LogLevel.OFF);
  }

  void end() {
    requests = 0;
    log(null);
  }

  /** Nobody wants to read of every failure. */
  private static void log(@Nullable LogLevel level) {
    var logging = LoggingSystem.get(JobStrikes.class.getClassLoader());
    NOISY.forEach(logger -> logging.setLogLevel(logger, level));
  }

  /** How many attempts there were at the jobs of this type, at most, for one request. */
  int mostAttempts(String type) {
    return attempts.entrySet().stream()
        .filter(attempt -> attempt.getKey().startsWith(type + " "))
        .mapToInt(attempt -> attempt.getValue().get())
        .max()
        .orElse(0);
  }

  JobHandler upon(JobHandler handler) {
    return new Struck(handler);
  }

  private String plan(String type, UUID request) {
    var job = type + " " + request;
    if (requests > 0) {
      int number = numbers.computeIfAbsent(request, _ -> seen.incrementAndGet());
      int before = attempts.computeIfAbsent(job, _ -> new AtomicInteger()).getAndIncrement();
      sabotage.endBefore(number + before * requests, job);
    }
    return job;
  }

  private final class Struck implements JobHandler {

    private final JobHandler handler;

    Struck(JobHandler handler) {
      this.handler = handler;
    }

    @Override
    public String type() {
      return handler.type();
    }

    @Override
    public List<String> variables() {
      return handler.variables();
    }

    @Override
    public Map<String, Object> handle(Job job) throws BusinessError {
      var thread = Thread.currentThread();
      var name = thread.getName();
      thread.setName(plan(type(), job.requestId()));
      try {
        return handler.handle(job);
      } finally {
        sabotage.callOff(thread.getName());
        thread.setName(name);
      }
    }
  }
}
