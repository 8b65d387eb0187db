package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models at start and tries until the engine takes them. The engine itself sees what
 * has changed: an unchanged model gets no new version, running instances stay on theirs.
 */
@Component
class Deployer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Deployer.class);

  /** The first deployment on a cold engine takes several seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Short, for all that the outbox holds waits for it. */
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  private final CamundaClient client;
  private volatile boolean running;
  private volatile boolean deployed;
  private CountDownLatch stopping = new CountDownLatch(1);

  Deployer(CamundaClient client) {
    this.client = client;
  }

  /** Whether the engine has had this version's models since start. */
  boolean hasDeployed() {
    return deployed;
  }

  @Override
  public void start() {
    running = true;
    stopping = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("deployer").start(this::deployUntilTaken);
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void deployUntilTaken() {
    long wait = 500;
    while (running && !deployed) {
      try {
        var models = deploy();
        deployed = true;
        log.info(
            "Deployed {} processes and decisions",
            models.getProcesses().size() + models.getDecisions().size());
      } catch (RuntimeException e) {
        log.info(
            "The engine has not taken the models yet ({}); trying again in {} ms",
            e.getMessage(),
            wait);
        pause(wait);
        wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
      }
    }
  }

  private DeploymentEvent deploy() {
    var models = models();
    var command =
        client
            .newDeployResourceCommand()
            .addResourceBytes(content(models.getFirst()), models.getFirst().getFilename());
    for (var model : models.subList(1, models.size())) {
      command = command.addResourceBytes(content(model), model.getFilename());
    }
    return command.requestTimeout(PATIENCE).send().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static List<Resource> models() {
    return Stream.of("classpath*:bpmn/*.bpmn", "classpath*:dmn/*.dmn")
        .flatMap(Deployer::resources)
        .toList();
  }

  private static Stream<Resource> resources(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Resource model) {
    try {
      return model.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pause(long millis) {
    try {
      running &= !stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
