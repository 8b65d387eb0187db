package no.portvakt.bot.compose;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.local.stack.PortPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The project's own compose file, brought up for real; Slack is out of reach all the time. It
 * mostly waits, so it runs beside the other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("compose")
@EnabledIfSystemProperty(named = "portvakt.stack", matches = "containers")
@Timeout(600)
class ComposeSmokeIT {
  private static final String SECRET = UUID.randomUUID().toString();
  private static final List<String> SERVICES = List.of("postgres", "engine", "portvakt");
  private static final long MEGABYTE = 1024 * 1024;

  private static int port;
  private static ComposeProject project;

  @BeforeAll
  static void bringUp() throws IOException {
    port = PortPlan.anyFree().port("a container", 0);
    project =
        new ComposeProject(
            Path.of("..").toRealPath(), "portvakt-smoke-" + UUID.randomUUID(), settings());
    project.run("build", "portvakt");
    project.run("up", "--detach", "--no-build", "postgres", "engine", "portvakt");
    awaitHealth();
  }

  @AfterAll
  static void takeDown() throws IOException {
    project.close();
  }

  @Test
  void answersACommandThatSlackSigned() {
    assertThatHelpIsGiven();
  }

  @Test
  void refusesACommandSignedWithAnotherSecret() throws Exception {
    HttpResponse<String> answer = new SlashCommand(port, "another secret").send("/portvakt", "");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void worksWithoutPrivileges() throws Exception {
    ComposedService portvakt = project.service("portvakt");

    assertThat(portvakt.execute("id", "-u").getStdout()).isEqualToIgnoringNewLines("10001");
    assertThat(portvakt.execute("touch", "portvakt.jar").getExitCode()).isNotZero();
    assertThat(portvakt.execute("grep", "^CapEff", "/proc/1/status").getStdout())
        .contains("0000000000000000");
  }

  @Test
  void keepsWithinItsMemory() throws Exception {
    ComposedService portvakt = project.service("portvakt");
    assertThatHelpIsGiven();

    String limit =
        portvakt
            .execute(
                "sh",
                "-c",
                "cat /sys/fs/cgroup/memory.max || cat /sys/fs/cgroup/memory/memory.limit_in_bytes")
            .getStdout();
    String resident = portvakt.execute("grep", "^VmRSS", "/proc/1/status").getStdout();

    assertThat(Long.parseLong(limit.strip())).isEqualTo(512 * MEGABYTE);
    assertThat(Long.parseLong(resident.replaceAll("\\D", ""))).isLessThan(400 * 1024);
  }

  /** One after the other; health is slow to show, so it is waited for once. */
  @Test
  void survivesARestartOfEach() {
    for (String service : SERVICES) {
      project.run("restart", service);
      assertThatHelpIsGiven();
    }

    awaitHealth();
  }

  @Test
  void comesBackAfterSigkill() {
    ComposedService portvakt = project.service("portvakt");
    ProcessHandle process = portvakt.process();

    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().join();

    awaitHealth();
    assertThat(portvakt.process().pid()).isNotEqualTo(process.pid());
    assertThatHelpIsGiven();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_SIGNING_SECRET", "POSTGRES_PASSWORD", "OPERATE_PASSWORD"})
  void refusesToStartWithout(String setting) {
    ComposeProject.Outcome outcome = project.attempt(Map.of(setting, ""), "config");

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.output()).contains(setting + " is empty, see .env.example");
  }

  /** Tries again as people do: a command may meet nobody, or be told that there was no time. */
  private static void assertThatHelpIsGiven() {
    var command = new SlashCommand(port, SECRET);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .untilAsserted(() -> {
          HttpResponse<String> answer = command.send("/portvakt", "");
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
          assertThat(answer.body()).contains("/portvakt prefiks");
        });
  }

  private static void awaitHealth() {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(ComposeSmokeIT::areHealthy);
  }

  private static boolean areHealthy() throws IOException, InterruptedException {
    for (String service : SERVICES) {
      if (!project.service(service).isHealthy()) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, String> settings() {
    Map<String, String> settings =
        new HashMap<>(
            Map.ofEntries(
                entry("PORTVAKT_IMAGE", "portvakt-smoke"),
                entry("PORTVAKT_PORT", Integer.toString(port)),
                entry("OPERATE_PORT", Integer.toString(PortPlan.anyFree().port("a container", 0))),
                entry("POSTGRES_PASSWORD", "owner"),
                entry("PORTVAKT_DATABASE_PASSWORD", "worker"),
                entry("CAMUNDA_DATABASE_PASSWORD", "reader"),
                entry("OPERATE_PASSWORD", "operator"),
                entry("SLACK_SIGNING_SECRET", SECRET),
                entry("SLACK_BOT_TOKEN", "xoxb-nowhere"),
                entry("SLACK_API_URL", "http://127.0.0.1:9/api/"),
                entry("SLACK_WORKSPACES", SlashCommand.WORKSPACE),
                entry("SLACK_SERVICEDESK_CHANNEL", "C0NOWHERE")));
    Stream.of("POSTGRES_IMAGE", "CAMUNDA_IMAGE", "JAVA_IMAGE")
        .filter(name -> System.getenv("PORTVAKT_" + name) != null)
        .forEach(name -> settings.put(name, System.getenv("PORTVAKT_" + name)));
    if (settings.containsKey("CAMUNDA_IMAGE")) {
      settings.put("CAMUNDA_DATA", "/usr/local/zeebe/data");
    }
    return settings;
  }
}
