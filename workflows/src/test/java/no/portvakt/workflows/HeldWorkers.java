package no.portvakt.workflows;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.workflows.engine.BusinessError;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * While it holds, the job of each step is taken and kept in hand until the step is let through.
 * From then on it is done however often it comes.
 */
@Component
class HeldWorkers implements BeanPostProcessor {

  /**
   * One pass of a request or a key through a service task.
   *
   * @param type of the job
   * @param instance of the service task
   */
  record Step(UUID request, String type, long instance) {}

  private final Set<Step> held = new HashSet<>();
  private final Set<Step> passed = new HashSet<>();
  private boolean holding;

  synchronized void hold(boolean on) {
    holding = on;
    notifyAll();
  }

  /** All that are kept in hand now. */
  synchronized Set<Step> held() {
    return Set.copyOf(held);
  }

  /** Whether a step of the request is kept in hand. */
  synchronized boolean holds(UUID request) {
    return held.stream().anyMatch(step -> step.request().equals(request));
  }

  /** How many steps of the request were let through. */
  synchronized long passedBy(UUID request) {
    return passed.stream().filter(step -> step.request().equals(request)).count();
  }

  synchronized void letThrough(Set<Step> steps) {
    passed.addAll(steps);
    held.removeAll(steps);
    notifyAll();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof JobHandler handler ? new Held(handler) : bean;
  }

  private synchronized void await(Step step) {
    try {
      while (holding && !passed.contains(step)) {
        held.add(step);
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while held", e);
    }
  }

  private final class Held implements JobHandler {

    private final JobHandler handler;

    Held(JobHandler handler) {
      this.handler = handler;
    }

    @Override
    public String type() {
      return handler.type();
    }

    @Override
    public Map<String, Object> handle(Job job) throws BusinessError {
      await(new Step(job.requestId(), handler.type(), job.step()));
      return handler.handle(job);
    }

    @Override
    public List<String> variables() {
      return handler.variables();
    }
  }
}
