package no.portvakt.bot.login;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.bot.text.Language;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.PortPlan;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.Approver;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.store.ApprovalStore;
import no.portvakt.workflows.store.RequestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Portvakt with ID-porten's stand-in, where prefix orders take a log-in; Slack and the engine are
 * away. Orders are Ola's; Kari and Jonas decide.
 */
final class LogInBed {

  static final String KARI = "Kari Vakt";
  static final String JONAS = "Jonas Lund";

  private static final Map<String, String> EMAILS =
      Map.of(KARI, "kari.vakt@portdir.example", JONAS, "jonas.lund@portdir.example");
  private static final String OLA = "ola.utvikler@kartetaten.example";

  private static @Nullable LogInBed shared;

  final IdPorten idPorten;
  final Installation portvakt;

  LogInBed(IdPorten idPorten, Database database, URI issuer, String... more) {
    this.idPorten = idPorten;
    int port = PortPlan.anyFree().port("Portvakt", 0);
    var properties =
        new ArrayList<>(
            List.of(
                "server.port=" + port,
                "portvakt.public-url=http://127.0.0.1:" + port,
                "portvakt.idporten.issuer=" + issuer,
                "portvakt.idporten.client-id=" + IdPorten.CLIENT_ID,
                "portvakt.idporten.client-secret=" + IdPorten.CLIENT_SECRET,
                "portvakt.login.kinds.prefix-order.required=true"));
    properties.addAll(List.of(more));
    portvakt = Installation.start(database, NoAnnouncer.class, properties.toArray(String[]::new));
  }

  static synchronized LogInBed shared() {
    if (shared == null) {
      var idPorten = SharedIdPorten.get();
      shared = new LogInBed(idPorten, TestStack.postgres().newDatabase(), idPorten.issuer());
    }
    return shared;
  }

  /** An order that waits for the servicedesk. */
  Request order() {
    var form =
        new PrefixOrderForm(
            "ver2",
            "313100200",
            "l" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36),
            "Kart",
            "Ola Utvikler",
            OLA,
            "12",
            SelfService.WEB,
            null);
    var ola = portvakt.bean(Persons.class).byEmail(OLA).orElseThrow();
    var ordered = (OrderOutcome.Ordered) portvakt.bean(OrderPrefix.class).order(form, ola.id());
    var id = ordered.request().id();
    portvakt
        .bean(ApprovalStore.class)
        .open(id, Approver.SERVICEDESK, 1, Instant.now().plusSeconds(3600), null);
    portvakt.bean(RequestStore.class).move(id, RequestState.DIGDIR_REVIEW, null);
    return ordered.request();
  }

  UUID person(String name) {
    return portvakt
        .bean(Persons.class)
        .byEmail(requireNonNull(EMAILS.get(name)))
        .map(Person::id)
        .orElseThrow();
  }

  /** The link that somebody gets who clicks Godkjenn. */
  URI linkToApprove(Request request, String name) {
    return link(request, name, Language.NB);
  }

  URI link(Request request, String name, Language language) {
    return portvakt
        .bean(StepUp.class)
        .begin(person(name), new Intent("approve", request.id().toString()), language)
        .orElseThrow();
  }

  String number(String name) {
    return requireNonNull(idPorten.people().get(name));
  }

  /** What ID-porten says of one of the demo's people, right now and at the highest level. */
  Map<String, Object> claims(String name) {
    return new HashMap<>(LogInLinks.claims(idPorten, name));
  }

  /** The same, but for one. */
  Map<String, Object> claims(String name, String claim, Object value) {
    var claims = claims(name);
    claims.put(claim, value);
    return claims;
  }

  List<Decision> decisions(Request request) {
    return portvakt.bean(Approvals.class).decisions(request.id());
  }

  /** What the audit trail says of a subject, each entry as action and details. */
  List<String> audit(String subject) {
    return jdbc()
        .sql(
            "select action || ' ' || details from audit_trail where subject = :subject order by seq")
        .param("subject", subject)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** As if a log-in had been begun, or had succeeded, so much earlier. */
  void age(Request request, String time) {
    jdbc()
        .sql(
            """
            update login set created_at = created_at - :time::interval,
              expires_at = expires_at - :time::interval, logged_in_at = logged_in_at - :time::interval
            where about = :request
            """)
        .param("time", time)
        .param("request", request.id().toString())
        .update();
  }

  JdbcClient jdbc() {
    var database = portvakt.database();
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.username(), database.password()));
  }
}
