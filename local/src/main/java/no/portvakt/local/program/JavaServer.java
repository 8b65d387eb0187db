package no.portvakt.local.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java program that serves as our child process, through any number of ends and starts. */
public final class JavaServer {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AtomicInteger STARTING = new AtomicInteger();

  private final JavaProgram program;
  private final Map<String, String> environment;
  private final AotCache cache;
  private final Path log;
  private @Nullable Child child;

  /**
   * @param training for later starts
   */
  public JavaServer(
      JavaProgram program, Map<String, String> environment, Path log, Training training) {
    this.program = program;
    this.environment = environment;
    cache = new AotCache(program, training, environment);
    this.log = log;
  }

  /** Returns when it is {@code ready}; it can be closed while this waits. */
  public void start(BooleanSupplier ready) {
    STARTING.incrementAndGet();
    try {
      var started = launch();
      if (!isReady(started, ready)) {
        throw new LocalException("it ended while starting, see " + log);
      }
      cache.makeLater(started, log);
    } finally {
      STARTING.decrementAndGet();
    }
  }

  /** Whether any of our programs is still starting. */
  static boolean areSomeStarting() {
    return STARTING.get() > 0;
  }

  private boolean isReady(Child started, BooleanSupplier ready) {
    try {
      return started.awaitReady(LIMIT, ready);
    } catch (LocalException e) {
      dumpThreads(started);
      throw e;
    }
  }

  /** Whoever finds a start that hung wants to see on what: all threads go beside the log. */
  private void dumpThreads(Child hanging) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(hanging.pid()),
            "Thread.dump_to_file",
            "-overwrite",
            log.toAbsolutePath() + ".threads");
    Child.startUntied(command, Map.of(), log).exitsWithin(PATIENCE);
  }

  private synchronized Child launch() {
    if (child == null || !child.alive()) {
      child = Child.start(program.command(cache.flags()), environment, log);
    }
    return child;
  }

  public synchronized boolean alive() {
    return child != null && child.alive();
  }

  public synchronized Stream<ProcessHandle> processes() {
    return child == null ? Stream.empty() : child.processes();
  }

  public synchronized void kill() {
    if (child != null) {
      child.kill();
    }
  }

  public synchronized void close() {
    if (child != null) {
      child.stop(PATIENCE);
    }
  }

  public synchronized CompletableFuture<?> ended() {
    return child == null ? CompletableFuture.completedFuture(null) : child.ended();
  }
}
