package no.portvakt.workflows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.engine.TryLater;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets each job be done and its answer be lost the first time, as when the worker is killed between
 * the two: the engine hands it out again.
 */
@Component
class DyingWorkers implements BeanPostProcessor {

  private final AtomicBoolean dying = new AtomicBoolean();
  private final Set<String> died = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Long> instances = new ConcurrentHashMap<>();

  void die(boolean on) {
    dying.set(on);
  }

  /** The instance of the last job for a request or a key. */
  long instanceOf(UUID request) {
    return Objects.requireNonNull(instances.get(request));
  }

  /** How many jobs were done a second time. */
  int deaths() {
    return died.size();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof JobHandler handler ? new Mortal(handler) : bean;
  }

  private void dieAfter(JobHandler handler, Job job) {
    if (dying.get() && died.add(handler.type() + job.requestId() + job.step())) {
      throw new TryLater("The worker was killed", Duration.ofMillis(1), null);
    }
  }

  private final class Mortal implements JobHandler {

    private final JobHandler handler;

    Mortal(JobHandler handler) {
      this.handler = handler;
    }

    @Override
    public String type() {
      return handler.type();
    }

    @Override
    public Map<String, Object> handle(Job job) throws BusinessError {
      instances.put(job.requestId(), job.processInstanceKey());
      var variables = handler.handle(job);
      dieAfter(handler, job);
      return variables;
    }

    @Override
    public List<String> variables() {
      return handler.variables();
    }
  }
}
