package no.portvakt.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.JavaServer;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.stack.Part;

/** Portvakt's bot as it was built, as our child process, told everything by its environment. */
public final class Bot implements Part<URI> {

  private static final List<String> FLAGS =
      List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-Xss512k");

  private final URI address;
  private final JavaServer server;

  /**
   * @param settings by their names in application.yaml
   */
  public Bot(URI address, Map<String, String> settings, Path log) {
    this(SourceTree.root().resolve("bot/target"), address, settings, log);
  }

  /**
   * Another Spring Boot application, run just as the bot is.
   *
   * @param folder with its jar
   */
  public Bot(Path folder, URI address, Map<String, String> settings, Path log) {
    this.address = address;
    var program =
        new JavaProgram(
            FLAGS,
            JavaProgram.jars(folder),
            "org.springframework.boot.loader.launch.JarLauncher",
            List.of());
    // no AOT cache: people are clicking already when it would be made, and Slack waits 3 s
    server = new JavaServer(program, environment(settings), log, false);
  }

  private static Map<String, String> environment(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
  }

  /** As Spring Boot reads them: dots become underscores, dashes vanish. */
  public static String variable(String setting) {
    return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public void start() {
    server.start(() -> Http.get(address.resolve("/actuator/health/readiness")).isPresent());
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public CompletableFuture<?> ended() {
    return server.ended();
  }
}
