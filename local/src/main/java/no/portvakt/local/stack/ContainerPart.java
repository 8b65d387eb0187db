package no.portvakt.local.stack;

import com.github.dockerjava.api.exception.NotModifiedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import no.portvakt.local.program.LocalException;
import org.testcontainers.containers.GenericContainer;

/**
 * A part in a container: one container, and so one set of data and ports, through all ends and
 * starts.
 */
final class ContainerPart<A> implements Part<A> {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final A address;
  private final GenericContainer<?> container;
  private final BooleanSupplier ready;

  ContainerPart(A address, GenericContainer<?> container, BooleanSupplier ready) {
    this.address = address;
    this.container = container;
    this.ready = ready;
  }

  @Override
  public A address() {
    return address;
  }

  @Override
  public void start() {
    launch();
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (!ready.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new LocalException(
            container.getDockerImageName() + " is not ready: " + container.getLogs());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private synchronized void launch() {
    try {
      if (created()) {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
      } else {
        container.start();
      }
    } catch (NotModifiedException e) {
      // it runs already
    }
  }

  private boolean created() {
    return container.getContainerId() != null;
  }

  @Override
  public synchronized void kill() {
    if (created()) {
      container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
      ended().join();
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (created()) {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
      }
    } catch (NotModifiedException e) {
      // it has ended already
    }
  }

  @Override
  public synchronized void remove() {
    container.stop();
  }

  @Override
  public CompletableFuture<?> ended() {
    return created()
        ? CompletableFuture.runAsync(this::awaitEnd, Thread::startVirtualThread)
        : CompletableFuture.completedFuture(null);
  }

  private void awaitEnd() {
    container
        .getDockerClient()
        .waitContainerCmd(container.getContainerId())
        .start()
        .awaitStatusCode();
  }
}
