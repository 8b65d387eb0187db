package no.portvakt.bench.lookup;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.portvakt.bench.compare.Timings;
import no.portvakt.local.BotSettings;
import no.portvakt.local.stack.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registry with a certain number of organisations, and all that belongs to them. */
public final class FilledRegistry implements AutoCloseable {

  private static final long SEED = 4711;
  private static final int PREPARING = 10;
  private static final int EXPLAINED = 100;

  /** Has PostgreSQL write into its log how it went about each statement. */
  private static final String EXPLAINING =
      "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0"
          + " -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on";

  private final Database database;
  private final ConfigurableApplicationContext registry;
  private final Facts facts;
  private final List<LookUp> lookUps;
  private final Random seeds = new Random(SEED);

  private FilledRegistry(Database database, ConfigurableApplicationContext registry) {
    this.database = database;
    this.registry = registry;
    facts = Facts.in(registry.getBean(JdbcClient.class), SEED);
    lookUps = Catalogue.of(registry);
  }

  /** Fills an empty database, which takes a minute or two for thousands. */
  public static FilledRegistry on(Database database, int organisations)
      throws IOException, SQLException, GeneralSecurityException {
    var registry = start(database);
    Filling.fill(database, organisations);
    return new FilledRegistry(database, registry);
  }

  private static ConfigurableApplicationContext start(Database database) {
    var settings =
        new BotSettings()
            .with(database)
            .set("spring.datasource.hikari.maximum-pool-size", 2)
            .set("spring.main.banner-mode", "off")
            .toMap();
    return new SpringApplicationBuilder(RegistryAlone.class)
        .web(WebApplicationType.NONE)
        .properties(Map.copyOf(settings))
        .run();
  }

  /** Looks everything up so many times, each once before any again. */
  public Timings time(int times) {
    return time(times, this::ask);
  }

  /**
   * The same, but each three times with the same facts, of which the middle one counts: where one
   * call was held up, it was by the machine; where all were, by what was asked.
   */
  public Timings timeUndisturbed(int times) {
    return time(times, this::askThrice);
  }

  private Timings time(int times, Function<LookUp, Duration> asking) {
    var timings = new Timings();
    for (int i = 0; i < times; i++) {
      for (var lookUp : lookUps) {
        timings.of(lookUp.name()).record(asking.apply(lookUp));
      }
    }
    return timings;
  }

  private Duration askThrice(LookUp lookUp) {
    long seed = seeds.nextLong();
    return IntStream.range(0, 3)
        .mapToObj(_ -> {
          facts.random().setSeed(seed);
          return ask(lookUp);
        })
        .sorted()
        .toList()
        .get(1);
  }

  private Duration ask(LookUp lookUp) {
    long start = System.nanoTime();
    var _ = lookUp.question().about(facts);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * What PostgreSQL did for each of these look-ups, in the call that took it longest of some:
   * {@code EXPLAIN (ANALYZE, BUFFERS)} of its statements.
   *
   * @param log PostgreSQL's
   */
  public List<String> plans(List<String> names, Path log) throws IOException {
    var options = "?options=" + URLEncoder.encode(EXPLAINING, StandardCharsets.UTF_8);
    var explaining =
        new Database(database.url() + options, database.username(), database.password());
    try (var twin = new FilledRegistry(database, start(explaining))) {
      var plans = new ArrayList<String>();
      for (var lookUp : twin.lookUps) {
        if (names.contains(lookUp.name())) {
          plans.add("%s:%n%s".formatted(lookUp.name(), twin.slowest(lookUp, new PlanLog(log))));
        }
      }
      return plans;
    }
  }

  private Plans slowest(LookUp lookUp, PlanLog log) throws IOException {
    // the first ones prepare statements
    for (int i = 0; i < PREPARING; i++) {
      ask(lookUp);
    }
    var slowest = Plans.NONE;
    for (int i = 0; i < EXPLAINED; i++) {
      log.skip();
      ask(lookUp);
      var plans = log.plans();
      slowest = plans.millis() > slowest.millis() ? plans : slowest;
    }
    return slowest;
  }

  @Override
  public void close() {
    registry.close();
  }
}
