package no.portvakt.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.JavaServer;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.program.Training;
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
    // compiled once only: nobody measures it, and two cores have enough to do while all start
    this(
        program("bot/target", "no.portvakt.bot.PortvaktApplication", "-XX:TieredStopAtLevel=1"),
        address,
        settings,
        log);
  }

  /** Another Spring Boot application, told everything in the same way. */
  public Bot(JavaProgram program, URI address, Map<String, String> settings, Path log) {
    this.address = address;
    server = new JavaServer(program, environment(settings), log, Training.REHEARSED);
  }

  /**
   * A module that is a Spring Boot application, as it was built.
   *
   * @param built its folder with what Maven made, from the topmost folder
   * @param moreFlags for the JVM
   */
  public static JavaProgram program(String built, String mainClass, String... moreFlags) {
    var flags = new ArrayList<>(FLAGS);
    flags.addAll(List.of(moreFlags));
    var folder = SourceTree.root().resolve(built);
    return new JavaProgram(flags, JavaProgram.classPath(folder), mainClass, List.of());
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
  public Stream<ProcessHandle> processes() {
    return server.processes();
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
