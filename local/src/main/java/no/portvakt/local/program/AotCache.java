package no.portvakt.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's ahead-of-time cache of a Java program: made in the background when all has calmed down,
 * used by every later start. It is made where the system property {@code portvakt.aot} is true.
 */
final class AotCache {

  private static final Path FOLDER = Programs.cache().resolve("aot");
  private static final boolean MAKES = Boolean.getBoolean("portvakt.aot");
  private static final int CALM_AFTER_SECONDS = 20;
  private static final ScheduledExecutorService MAKER =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private final JavaProgram program;
  private final Training training;
  private final Map<String, String> environment;
  private final Path file;
  private final Path recording;

  AotCache(JavaProgram program, Training training, Map<String, String> environment) {
    this.program = program;
    this.training = training;
    this.environment = environment;
    file = FOLDER.resolve(program.fingerprint() + ".aot");
    recording = FOLDER.resolve(program.fingerprint() + ".recording");
  }

  /** For the start of the program. */
  List<String> flags() {
    if (Files.exists(file)) {
      return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error");
    }
    if (!MAKES || training == Training.REHEARSED) {
      return List.of();
    }
    FOLDER.toFile().mkdirs();
    return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording, "-Xlog:aot*=error");
  }

  /** To be called when the program is ready. */
  void makeLater(Child running, Path log) {
    if (MAKES && !Files.exists(file)) {
      var _ = MAKER.schedule(() -> makeIfCalm(running, log), CALM_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Making one takes a processor for a while: nobody shall wait longer for another program. */
  private void makeIfCalm(Child running, Path log) {
    if (JavaServer.areSomeStarting()) {
      makeLater(running, log);
    } else {
      make(running, log);
    }
  }

  private void make(Child running, Path log) {
    try {
      Files.createDirectories(FOLDER);
      var draft = FOLDER.resolve(program.fingerprint() + ".draft");
      switch (training) {
        case IN_PASSING -> endRecording(running, draft, log);
        case REHEARSED -> Child.start(rehearsal(draft), environment, log).await();
      }
      if (Files.exists(draft)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        deleteOlder();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endRecording(Child running, Path draft, Path log) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var end = List.of(jcmd, Long.toString(running.pid()), "AOT.end_recording");
    Child.start(end, Map.of(), log).await();
    if (Files.exists(recording)) {
      Child.start(making(draft), Map.of(), log).await();
    }
  }

  /** Recordings, and the caches of what the program was before. */
  private void deleteOlder() throws IOException {
    var name = program.mainClass().substring(program.mainClass().lastIndexOf('.') + 1);
    try (var files = Files.newDirectoryStream(FOLDER, name + "-*")) {
      for (var old : files) {
        if (!old.equals(file)) {
          Files.delete(old);
        }
      }
    }
  }

  private List<String> making(Path draft) {
    return inBackground(
        "-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + draft);
  }

  /** Stops by itself when all that serves could begin to. */
  private List<String> rehearsal(Path draft) {
    return inBackground("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh");
  }

  private List<String> inBackground(String... flags) {
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    var all = new ArrayList<>(List.of(flags));
    all.add("-Xlog:aot*=error");
    command.addAll(program.command(all));
    return command;
  }
}
