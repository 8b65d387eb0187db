package no.portvakt.local.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A program we started; what it says goes to a file. */
public final class Child {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a program that ends with us, whatever ends us. */
  public static Child start(List<String> command, Map<String, String> environment, Path log) {
    var child = startUntied(command, environment, log);
    Lifeline.hold(child.process.toHandle());
    return child;
  }

  public static Child startUntied(List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.getParent());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectInput(new File("/dev/null"));
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return new Child(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  public CompletableFuture<?> ended() {
    return process.onExit();
  }

  /** Waits until {@code ready}; false when the program ended before that. */
  public boolean awaitReady(Duration limit, BooleanSupplier ready) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (exitsWithin(PAUSE)) {
        return false;
      }
      if (System.nanoTime() > deadline) {
        throw new LocalException("not ready after %d s, see %s".formatted(limit.toSeconds(), log));
      }
    }
    return true;
  }

  /** Asks it to end, and insists after a while. */
  public void stop(Duration patience) {
    process.destroy();
    if (!exitsWithin(patience)) {
      kill();
    }
  }

  /** Itself, and what it has started. */
  public Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    await();
  }

  public void await() {
    while (!exitsWithin(Duration.ofHours(1))) {
      // still running
    }
  }

  public boolean exitsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalException("interrupted while waiting for a program", e);
    }
  }
}
