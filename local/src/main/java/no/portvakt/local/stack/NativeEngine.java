package no.portvakt.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.program.JavaServer;
import no.portvakt.local.program.Programs;
import no.portvakt.local.program.Training;

/** Camunda's broker, alone or with Operate in the same JVM, as our child process. */
final class NativeEngine implements Part<Engine> {

  private static final List<String> FLAGS =
      List.of(
          "-Xms128m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxDirectMemorySize=192m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Engine address;
  private final JavaServer server;

  private NativeEngine(Engine address, JavaServer server) {
    this.address = address;
    this.server = server;
  }

  static NativeEngine alone(Path home, PortPlan ports) {
    var reach = Reach.of(ports);
    var program = program("StandaloneBroker", "broker", List.of(config(home, "engine.yaml")));
    var server = new JavaServer(program, reach.environment(home), log(home), Training.IN_PASSING);
    return new NativeEngine(new Engine(reach.grpc(), reach.monitoring(), null), server);
  }

  static NativeEngine withOperate(Path home, PortPlan ports, URI openSearch) {
    var reach = Reach.of(ports);
    var configs = List.of(config(home, "engine.yaml"), config(home, "operate.yaml"));
    var program = program("StandaloneCamunda", "broker,operate", configs);
    var environment = reach.environment(home);
    environment.put("OPENSEARCH", openSearch.toString());
    var server = new JavaServer(program, environment, log(home), Training.IN_PASSING);
    return new NativeEngine(
        new Engine(reach.grpc(), reach.monitoring(), reach.http().resolve("/operate")), server);
  }

  private static JavaProgram program(String main, String profiles, List<String> configs) {
    var folder = Programs.folder("camunda-zeebe");
    var flags = new ArrayList<>(FLAGS);
    flags.add("-Dapp.home=" + folder);
    flags.add("-Dbasedir=" + folder);
    flags.add("-Dspring.profiles.active=" + profiles);
    flags.add("-Dspring.config.additional-location=" + String.join(",", configs));
    var jars = JavaProgram.jars(folder.resolve("lib"));
    return new JavaProgram(flags, jars, "io.camunda.application." + main, List.of());
  }

  private static Path log(Path home) {
    return home.resolve("logs/engine.log");
  }

  private static String config(Path home, String name) {
    try (var source = NativeEngine.class.getResourceAsStream(name)) {
      var target = Files.createDirectories(home.resolve("config")).resolve(name);
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      return target.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Engine address() {
    return address;
  }

  @Override
  public void start() {
    server.start(address::processes);
  }

  @Override
  public Stream<ProcessHandle> processes() {
    return server.processes();
  }

  @Override
  public void kill() {
    server.kill();
  }

  /** With a snapshot first: the next start then has next to nothing to replay. */
  @Override
  public void close() {
    if (server.alive()) {
      Http.post(address.monitoring().resolve("/actuator/partitions/takeSnapshot"));
    }
    server.close();
  }

  @Override
  public void remove() {
    server.kill();
  }

  @Override
  public CompletableFuture<?> ended() {
    return server.ended();
  }

  private record Reach(URI grpc, URI monitoring, URI http, int command, int internal) {

    static Reach of(PortPlan ports) {
      return new Reach(
          loopback(ports.port("Camunda", 26500)),
          loopback(ports.port("Camunda's health", 9600)),
          loopback(ports.port("Operate", 8080)),
          ports.port("Camunda's commands", 26501),
          ports.port("Camunda's cluster", 26502));
    }

    Map<String, String> environment(Path home) {
      var environment = new HashMap<String, String>();
      environment.put("DATA", home.resolve("engine").toString());
      environment.put("GRPC_PORT", Integer.toString(grpc.getPort()));
      environment.put("MONITORING_PORT", Integer.toString(monitoring.getPort()));
      environment.put("HTTP_PORT", Integer.toString(http.getPort()));
      environment.put("COMMAND_PORT", Integer.toString(command));
      environment.put("INTERNAL_PORT", Integer.toString(internal));
      environment.put("AWS_EC2_METADATA_DISABLED", "true");
      return environment;
    }

    private static URI loopback(int port) {
      return URI.create("http://127.0.0.1:" + port);
    }
  }
}
