package no.portvakt.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and the engine in containers; the images are settings of the environment. */
final class ContainerStack {

  private static final String POSTGRES = "postgres:17";
  private static final String CAMUNDA = "camunda/zeebe:8.6.0";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private ContainerStack() {}

  static Stack in(Path home) {
    return new Stack(postgres(), engine(), Mail.caughtIn(home, PortPlan.anyFree()));
  }

  private static Part<Postgres> postgres() {
    var port = freePort();
    var address = new Postgres(host(), port, "portvakt", "portvakt");
    var container =
        container("PORTVAKT_POSTGRES_IMAGE", POSTGRES, Map.of(5432, port))
            .withEnv("LANG", "C.UTF-8")
            .withEnv("POSTGRES_USER", address.username())
            .withEnv("POSTGRES_PASSWORD", address.password());
    container.setCommandParts(
        Stream.concat(
                Stream.of("postgres"), Postgres.arguments(Postgres.SETTINGS_FOR_TESTS).stream())
            .toArray(String[]::new));
    return new ContainerPart<>(address, container, address::answers);
  }

  private static Part<Engine> engine() {
    var grpc = freePort();
    var monitoring = freePort();
    var address =
        new Engine(
            URI.create("http://%s:%d".formatted(host(), grpc)),
            URI.create("http://%s:%d".formatted(host(), monitoring)),
            null);
    var container =
        container("PORTVAKT_CAMUNDA_IMAGE", CAMUNDA, Map.of(26500, grpc, 9600, monitoring))
            // with more, 8.6.0 forgets jobs that wait for their next try: docs/decisions/0008
            .withEnv("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "1")
            .withEnv("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB")
            .withEnv("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB")
            .withEnv("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB")
            .withEnv("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    return new ContainerPart<>(address, container, address::processes);
  }

  private static GenericContainer<?> container(
      String setting, String official, Map<Integer, Integer> ports) {
    var image = Optional.ofNullable(System.getenv(setting)).orElse(official);
    var container = new GenericContainer<>(DockerImageName.parse(image)).withStartupTimeout(LIMIT);
    container.setPortBindings(
        ports.entrySet().stream().map(port -> port.getValue() + ":" + port.getKey()).toList());
    return container;
  }

  private static int freePort() {
    return PortPlan.anyFree().port("a container", 0);
  }

  private static String host() {
    return DockerClientFactory.instance().dockerHostIpAddress();
  }
}
