package no.portvakt.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A Java program that serves as our child process, through any number of ends and starts. */
final class JavaServer {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JavaProgram program;
  private final Map<String, String> environment;
  private final Path log;
  private final Lifeline lifeline;
  private @Nullable Child child;

  JavaServer(JavaProgram program, Map<String, String> environment, Path log, Lifeline lifeline) {
    this.program = program;
    this.environment = environment;
    this.log = log;
    this.lifeline = lifeline;
  }

  synchronized void start(BooleanSupplier ready) {
    if (child != null && child.alive()) {
      return;
    }
    child = Child.start(program.command(), environment, log, lifeline);
    if (!child.awaitReady(LIMIT, ready)) {
      throw new StackException("a server ended while starting, see " + log);
    }
  }

  synchronized boolean alive() {
    return child != null && child.alive();
  }

  synchronized void kill() {
    if (child != null) {
      child.kill();
    }
  }

  synchronized void close() {
    if (child != null) {
      child.stop(PATIENCE);
    }
  }

  synchronized CompletableFuture<?> ended() {
    return child == null ? CompletableFuture.completedFuture(null) : child.ended();
  }
}
