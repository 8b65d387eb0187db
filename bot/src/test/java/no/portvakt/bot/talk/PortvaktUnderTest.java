package no.portvakt.bot.talk;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import no.portvakt.bot.Installation;
import no.portvakt.bot.login.SharedIdPorten;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.PortPlan;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Portvakt among its people, with a real database and a real engine; all tests share it. */
final class PortvaktUnderTest {

  static final String SERVICEDESK = "C0SERVICEDESK";

  /** Another workspace that is let in. */
  static final String NEIGHBOURS = "T0NABO";

  private static final String FURTHER_PEOPLE =
      """
      [{"id": "U0GJEST", "guest": true}, {"id": "U0SLUTTET", "deleted": true},
       {"id": "U0FREMMED", "team": "T0UTLAND"}, {"id": "U0ROBOT", "bot": true},
       {"id": "U0LANG", "locale": "en-GB"}, {"id": "U0TAUS", "locale": "nb-NO"},
       {"id": "U0GATT", "locale": "nb-NO"}, {"id": "U0BORTE", "locale": "nb-NO"},
       {"id": "U0UKJENT", "locale": "nb-NO"}, {"id": "U0ENSLIG", "locale": "nb-NO"},
       {"id": "U0NESTE", "locale": "nb-NO"}, {"id": "U0SISTE", "locale": "nb-NO"},
       {"id": "U0ALENE", "locale": "nb-NO"},
       {"id": "U0PASSER", "locale": "nb-NO"}, {"id": "U0LEDER", "locale": "nb-NO"},
       {"id": "U0MANGE", "locale": "nb-NO"}, {"id": "U0BLEGJEST", "locale": "nb-NO"},
       {"id": "U0STILLE", "guest": true}, {"id": "U0FLYTTET", "locale": "nb-NO"},
       {"id": "U0LEVERER", "locale": "nb-NO"}, {"id": "U0FYLLER", "locale": "nb-NO"}]
      """;

  private static final String JDBC = "jdbc:";

  /** What waits for the engine may wait for containers that start beside it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static @Nullable PortvaktUnderTest shared;

  final SlackWorkspace slack;
  final Link engine = new Link(TestStack.engine().grpc());
  final Link database;
  final Link slackApi;
  final Installation installation;
  final URI url;

  private final Database directly = TestStack.postgres().newDatabase();

  private PortvaktUnderTest() {
    int port = PortPlan.anyFree().port("Portvakt", 0);
    url = URI.create("http://127.0.0.1:" + port);
    slack = SlackWorkspace.start(withFurtherPeople(SlackWorkspaceConfig.demo()).appUrl(url));
    database = new Link(URI.create(directly.url().substring(JDBC.length())));
    slackApi = new Link(slack.apiUrl());
    var mail = TestStack.mail();
    var idPorten = SharedIdPorten.get();
    installation =
        Installation.start(
            new Database(JDBC + database.address(), directly.username(), directly.password()),
            Saboteur.class,
            "server.port=" + port,
            "portvakt.public-url=" + url,
            "portvakt.database.silence=5",
            "portvakt.zeebe.grpc-address=" + engine.address(),
            "portvakt.zeebe.job-timeout=5s",
            "portvakt.zeebe.retry-back-off=100ms",
            "portvakt.zeebe.longest-back-off=500ms",
            "portvakt.idporten.issuer=" + idPorten.issuer(),
            "portvakt.idporten.client-id=" + IdPorten.CLIENT_ID,
            "portvakt.idporten.client-secret=" + IdPorten.CLIENT_SECRET,
            "portvakt.slack.api-url=" + slackApi.address(),
            "portvakt.slack.workspaces=T0PORTVAKT," + NEIGHBOURS,
            "spring.mail.host=" + mail.host(),
            "spring.mail.port=" + mail.port());
    warmUp();
  }

  private static SlackWorkspaceConfig withFurtherPeople(SlackWorkspaceConfig config) {
    var content = JsonParser.parseString(config.content()).getAsJsonObject();
    content.getAsJsonArray("users").addAll(JsonParser.parseString(FURTHER_PEOPLE).getAsJsonArray());
    return config.content(content.toString());
  }

  /** The first modal of a cold program may open later than Slack allows. */
  private void warmUp() {
    var petter = as("U0PETTER");
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> {
          petter.shortcut("order-prefix");
          return petter.topmost().isPresent();
        });
  }

  static synchronized PortvaktUnderTest shared() {
    if (shared == null) {
      Awaitility.setDefaultTimeout(PATIENCE);
      shared = new PortvaktUnderTest();
    }
    return shared;
  }

  SlackUser as(String user) {
    return slack.as(user);
  }

  /** Whoever has such a work e-mail. */
  Person person(String email) {
    return bean(Persons.class).byEmail(email).orElseThrow();
  }

  <T> T bean(Class<T> type) {
    return installation.bean(type);
  }

  /** Makes the owner of an account known, with a role. */
  Person register(Account account, String name, String organisation, Role role) {
    var tests = new Actor.System("test");
    var persons = bean(Persons.class);
    var email = account.user().toLowerCase(Locale.ROOT) + "@kartetaten.example";
    var person = persons.register(name, email, tests);
    persons.link(account, person.id(), tests);
    bean(Roles.class).give(person.id(), OrganisationNumber.of(organisation), role, tests);
    return person;
  }

  /** Waits until the engine has taken every message. */
  void awaitSent() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            jdbc()
                .sql("select count(*) = 0 from outbox where sent_at is null")
                .query(Boolean.class)
                .single());
  }

  /** A way to the database of the test's own, beside the pool. */
  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(directly.url(), directly.username(), directly.password()));
  }

  /** Between the installation and its database; does nothing until it is told to. */
  static final class Saboteur {

    @Bean
    static Sabotage sabotage() {
      return new Sabotage();
    }
  }
}
