package no.portvakt.workflows;

import java.util.HashMap;
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
 * Lets each request get only so many steps on: the job of the next one is taken and kept in hand
 * until more are let through. Those of a step that was let through are done however often they
 * come.
 */
@Component
class HeldWorkers implements BeanPostProcessor {

  private static final int ALL = Integer.MAX_VALUE;

  private final Map<UUID, Set<String>> passed = new HashMap<>();
  private final Set<UUID> held = new HashSet<>();
  private int steps = ALL;

  /** So many of each request, from its first on. */
  synchronized void letThrough(int stepsOfEach) {
    steps = stepsOfEach;
    held.clear();
    notifyAll();
  }

  void letAllThrough() {
    letThrough(ALL);
  }

  /** Whether a request's next step is kept from it. */
  synchronized boolean holds(UUID request) {
    return held.contains(request);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof JobHandler handler ? new Held(handler) : bean;
  }

  private synchronized void await(String step, UUID request) {
    var known = passed.computeIfAbsent(request, _ -> new HashSet<>());
    try {
      while (!known.contains(step) && known.size() >= steps) {
        held.add(request);
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while held", e);
    }
    known.add(step);
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
      await(handler.type() + job.step(), job.requestId());
      return handler.handle(job);
    }

    @Override
    public List<String> variables() {
      return handler.variables();
    }
  }
}
