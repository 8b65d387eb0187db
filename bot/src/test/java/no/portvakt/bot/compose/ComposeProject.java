package no.portvakt.bot.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A compose project of its own, driven with the command that people use. */
final class ComposeProject implements AutoCloseable {

  /** Containers that cannot find each other by name wait for one another for ever. */
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Path folder;
  private final String name;
  private final Map<String, String> settings;

  ComposeProject(Path folder, String name, Map<String, String> settings) {
    this.folder = folder;
    this.name = name;
    this.settings = settings;
  }

  /** What a command said, and how it ended. */
  record Outcome(int status, String output) {}

  String run(String... arguments) {
    Outcome outcome = attempt(Map.of(), arguments);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }

  Outcome attempt(Map<String, String> otherSettings, String... arguments) {
    List<String> words = new ArrayList<>(command());
    words.addAll(List.of("--project-name", name));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    builder.environment().putAll(otherSettings);
    try {
      Path said = Files.createTempFile("compose", ".log");
      Process process = builder.redirectOutput(said.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly();
      String output = Files.readString(said);
      Files.delete(said);
      assertThat(ended).as("%s ends; so far it has said: %s", words, output).isTrue();
      return new Outcome(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  ComposedService service(String service) {
    return ComposedService.of(name, service);
  }

  /** Keeps what the containers said, and leaves nothing of them. */
  @Override
  public void close() throws IOException {
    try {
      Files.writeString(
          folder.resolve("bot/target/" + name + ".log"),
          attempt(Map.of(), "logs", "--no-color").output());
    } finally {
      run("down", "--volumes", "--remove-orphans");
    }
  }

  private static List<String> command() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean standsAlone =
        Stream.of(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
    return standsAlone ? List.of("docker-compose") : List.of("docker", "compose");
  }
}
