package no.portvakt.bench.order;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.portvakt.bench.compare.Latencies;
import no.portvakt.local.BotSettings;
import no.portvakt.local.stack.Database;
import no.portvakt.registry.imports.Imports;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Portvakt's registry and workflows without Slack, in the demo world. */
public final class PortvaktOrders implements Orders {

  private static final String REQUESTER = "ola.utvikler@kartetaten.example";

  private final ConfigurableApplicationContext modules;
  private final OpenOrders open;
  private final OrderPrefix orders;
  private final UUID requester;

  private PortvaktOrders(ConfigurableApplicationContext modules) {
    this.modules = modules;
    open = modules.getBean(ApprovesAtOnce.class).open();
    orders = modules.getBean(OrderPrefix.class);
    requester = modules.getBean(Persons.class).byEmail(REQUESTER).map(Person::id).orElseThrow();
  }

  /** Starts on an empty database. */
  public static PortvaktOrders on(Database database, URI engine) {
    var settings =
        new BotSettings()
            .with(database)
            .set("spring.datasource.hikari.maximum-pool-size", 16)
            .set("spring.datasource.hikari.connection-timeout", 2000)
            .set("spring.datasource.hikari.validation-timeout", 1000)
            .set("spring.main.banner-mode", "off")
            .set("portvakt.zeebe.grpc-address", engine)
            .toMap();
    var modules =
        new SpringApplicationBuilder(Modules.class)
            .web(WebApplicationType.NONE)
            .properties(Map.copyOf(settings))
            .run();
    modules.getBean(Imports.class).load(new ClassPathResource("demo/world.json"));
    return new PortvaktOrders(modules);
  }

  @Override
  public CompletableFuture<?> give() {
    var outcome = orders.order(form(), requester);
    if (outcome instanceof OrderOutcome.Ordered(var request)) {
      return open.end(request.id().toString());
    }
    throw new IllegalStateException("refused: " + outcome);
  }

  private static PrefixOrderForm form() {
    var prefix = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 19);
    return new PrefixOrderForm(
        "ver2",
        "313100200",
        prefix,
        "Kartdata til kommunene",
        "Ola Utvikler",
        REQUESTER,
        "12",
        SelfService.WEB,
        null);
  }

  /**
   * How long the orders given in since then lay in the outbox. The clock was read a moment before
   * each commit, so it was a little less in truth.
   */
  public Latencies startsSentSince(Instant start) {
    var lags = new Latencies();
    RowCallbackHandler lag =
        row ->
            lags.record(
                Duration.between(
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("sent_at").toInstant()));
    modules
        .getBean(JdbcClient.class)
        .sql(
            """
            select created_at, sent_at from outbox
             where message = 'prefix-ordered' and created_at >= ?
            """)
        .param(Timestamp.from(start))
        .query(lag);
    return lags;
  }

  /** For how many seconds the oldest order that has not ended has been there. */
  public double ageOfOldest() {
    return modules
        .getBean(JdbcClient.class)
        .sql(
            """
            select coalesce(extract(epoch from now() - min(created_at)), 0)
              from request where closed_at is null
            """)
        .query(Double.class)
        .single();
  }

  @Override
  public void close() {
    modules.close();
  }
}
