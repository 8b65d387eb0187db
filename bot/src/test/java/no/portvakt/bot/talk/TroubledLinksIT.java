package no.portvakt.bot.talk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Told;
import no.portvakt.bot.talk.Link.Trouble;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T8: a link to the engine, the database or Slack is late, slow, half open or reset. */
@Tag("once")
class TroubledLinksIT {

  private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int MORE_THREADS = 20;

  private static final Set<Trouble> IMPASSABLE = EnumSet.of(Trouble.HALF_OPEN, Trouble.RESET);

  private static final PortvaktUnderTest PORTVAKT = PortvaktUnderTest.shared();
  private static final Map<String, Link> LINKS =
      Map.of("engine", PORTVAKT.engine, "database", PORTVAKT.database, "Slack", PORTVAKT.slackApi);

  private final SlackSender ola = new SlackSender(PORTVAKT.url);
  private final EngineMeters engine = new EngineMeters(TestStack.engine());

  static Stream<Arguments> troubles() {
    return LINKS.keySet().stream()
        .sorted()
        .flatMap(link ->
            Stream.of(Trouble.LATE, Trouble.SLOW, Trouble.HALF_OPEN, Trouble.RESET)
                .map(trouble -> Arguments.of(link, trouble)));
  }

  @AfterEach
  void heal() {
    LINKS.values().forEach(Link::heal);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void anOrderGoesOnOrIsRefusedInTimeAndEndsOnce(String troubled, Trouble trouble) {
    var link = requireNonNull(LINKS.get(troubled));
    var prefix = Words.prefix();
    var form = Interactions.order("V" + prefix, prefix);
    long incidents = engine.incidents();
    int threads = threads();
    double connections = activeConnections();

    link.suffer(trouble);
    var answer = answeredInTime(form);
    assertThat(answer.body())
        .containsAnyOf(
            "Bestillingen er lagret", "Prøv igjen", "Se /portvakt status før du prøver igjen");
    await().atMost(SOON).until(() -> link.felt() > 0);
    if (isWaitedForInVain(link, trouble)) {
      link.heal();
    }

    await().atMost(SOON).until(() -> Interactions.isStored(ola.interaction(form)));
    var order = StoredOrder.of(PORTVAKT, prefix);
    order.awaitTold(Told.WHEN_OPEN);
    order.approve();
    order.awaitTold(Told.WHEN_CLOSED);
    link.heal();

    assertThat(order.registrations()).isEqualTo(1);
    assertThat(engine.incidents()).isEqualTo(incidents);
    await().atMost(SOON).until(() -> activeConnections() <= connections);
    await().atMost(SOON).until(() -> threads() < threads + MORE_THREADS);
  }

  @Test
  void connectionsToADatabaseThatDiedWithoutAWordAreGivenUp() {
    double connections = activeConnections();

    PORTVAKT.database.suffer(Trouble.HALF_OPEN);
    assertThat(ola.interaction(Interactions.order("V" + Words.prefix(), Words.prefix())).body())
        .containsAnyOf("Prøv igjen", "Se /portvakt status før du prøver igjen");
    await().atMost(SOON).until(() -> PORTVAKT.database.felt() > 0);
    PORTVAKT.database.replace();

    await().atMost(SOON).until(() -> activeConnections() <= connections);
    var prefix = Words.prefix();
    await()
        .atMost(SOON)
        .until(
            () -> Interactions.isStored(ola.interaction(Interactions.order("V" + prefix, prefix))));
    StoredOrder.of(PORTVAKT, prefix).awaitTold(Told.WHEN_OPEN);
  }

  /**
   * What lets nothing through; and a database 400 ms away, where a job's many statements take
   * longer than the five seconds that the engine here gives a job.
   */
  private static boolean isWaitedForInVain(Link link, Trouble trouble) {
    return IMPASSABLE.contains(trouble) || link == PORTVAKT.database;
  }

  private HttpResponse<String> answeredInTime(JsonObject form) {
    long asked = System.nanoTime();
    var answer = ola.interaction(form);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SLACKS_PATIENCE);
    return answer;
  }

  private static double activeConnections() {
    return PORTVAKT.bean(MeterRegistry.class).get("hikaricp.connections.active").gauge().value();
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
