package no.portvakt.bot.talk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Wish;
import no.portvakt.bot.talk.Link.Trouble;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T8: a link to the engine, the database or Slack is late, slow, half open or reset. */
@Tag("once")
class TroubledLinksIT extends DelegationsInSlack {

  private static final String[] ANSWERS = {
    "Bestillingen er lagret",
    "Søknaden er lagret",
    "Prøv igjen",
    "Se /portvakt status før du prøver igjen"
  };
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int MORE_THREADS = 20;

  private static final Set<Trouble> IMPASSABLE = EnumSet.of(Trouble.HALF_OPEN, Trouble.RESET);

  private static final PortvaktUnderTest PORTVAKT = PortvaktUnderTest.shared();
  private static final Map<String, Link> LINKS =
      Map.of("engine", PORTVAKT.engine, "database", PORTVAKT.database, "Slack", PORTVAKT.slackApi);

  private final SlackSender people = new SlackSender(PORTVAKT.url);
  private final EngineMeters engine = new EngineMeters(TestStack.engine());
  private @Nullable ScopeName delegated;

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
    var amina = portvakt.person("amina.nord@nordlys.example").id();
    portvakt.bean(Rights.class).take("prod", NORDLYS, amina, Right.INTEGRATION, amina, CAUSE);
    if (delegated != null) {
      revoke(delegated);
    }
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whatIsAskedForGoesOnOrIsRefusedInTimeAndEndsOnce(String troubled, Trouble trouble) {
    var link = requireNonNull(LINKS.get(troubled));
    var wishes = oneOfEachKind();
    long incidents = engine.incidents();
    int threads = threads();
    double connections = activeConnections();

    link.suffer(trouble);
    assertThat(sentAtOnce(wishes)).allSatisfy(said -> assertThat(said).containsAnyOf(ANSWERS));
    await().atMost(SOON).until(() -> link.felt() >= wishes.size());
    if (isWaitedForInVain(link, trouble)) {
      link.heal();
    }

    await().atMost(SOON).until(() -> wishes.stream().allMatch(this::isStored));
    var errands = wishes.stream().map(wish -> Errand.of(portvakt, wish)).toList();
    errands.forEach(Errand::awaitOpen);
    errands.forEach(Errand::approve);
    errands.forEach(Errand::awaitEnd);
    link.heal();

    assertThat(errands).extracting(Errand::changes).containsOnly(1);
    assertThat(engine.incidents()).isEqualTo(incidents);
    await().atMost(SOON).until(() -> activeConnections() <= connections);
    await().atMost(SOON).until(() -> threads() < threads + MORE_THREADS);
  }

  @Test
  void connectionsToADatabaseThatDiedWithoutAWordAreGivenUp() {
    double connections = activeConnections();

    PORTVAKT.database.suffer(Trouble.HALF_OPEN);
    assertThat(Wish.order(Words.prefix()).send(people::interaction).body())
        .containsAnyOf("Prøv igjen", "Se /portvakt status før du prøver igjen");
    await().atMost(SOON).until(() -> PORTVAKT.database.felt() > 0);
    PORTVAKT.database.replace();

    await().atMost(SOON).until(() -> activeConnections() <= connections);
    var wish = Wish.order(Words.prefix());
    await().atMost(SOON).until(() -> isStored(wish));
    Errand.of(portvakt, wish).awaitOpen();
  }

  /**
   * What lets nothing through; and a database 400 ms away, where a job's many statements take
   * longer than the five seconds that the engine here gives a job.
   */
  private static boolean isWaitedForInVain(Link link, Trouble trouble) {
    return IMPASSABLE.contains(trouble) || link == PORTVAKT.database;
  }

  private List<Wish> oneOfEachKind() {
    delegated = shared();
    return List.of(
        Wish.order(Words.prefix()),
        Wish.access("U0AMINA", Words.prefix()),
        Wish.delegation(delegated.value(), Words.prefix()));
  }

  /** What is said to each, in time. */
  private List<String> sentAtOnce(List<Wish> wishes) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          wishes.stream()
              .map(wish ->
                  CompletableFuture.supplyAsync(
                      () -> wish.send(people::interactionInTime).body(), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private boolean isStored(Wish wish) {
    return Interactions.isStored(wish.send(people::interaction));
  }

  private static double activeConnections() {
    return PORTVAKT.bean(MeterRegistry.class).get("hikaricp.connections.active").gauge().value();
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
