package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be true of requests once a fault is over: told, settled and carried out, each once. */
@Component
class Aftermath {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** These come again and again. */
  private static final Set<Occasion> REMINDERS =
      Set.of(Occasion.APPROVAL_REMINDER, Occasion.PREREQUISITES_REMINDER);

  private final Requests requests;
  private final RecordingAnnouncer announcer;
  private final AuditVerifier audit;
  private final JdbcClient jdbc;

  Aftermath(Requests requests, RecordingAnnouncer announcer, AuditVerifier audit, JdbcClient jdbc) {
    this.requests = requests;
    this.announcer = announcer;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  void awaitEndOf(List<Errand> errands) {
    errands.forEach(this::awaitEndOf);
    assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
  }

  void awaitChangesOf(List<Errand> errands) {
    for (var errand : errands) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(changesOf(errand.request()))
                  .as(errand.request().toString())
                  .isEqualTo(errand.changes()));
    }
  }

  private void awaitEndOf(Errand errand) {
    var request = errand.request();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(announcer.about(request))
                .as(request.toString())
                .contains(Occasion.CLOSED)
                .filteredOn(occasion -> !REMINDERS.contains(occasion))
                .doesNotHaveDuplicates());
    assertThat(requests.find(request.id()).orElseThrow().state())
        .as(request.toString())
        .isEqualTo(errand.end());
    assertThat(changesOf(request)).as(request.toString()).isEqualTo(errand.changes());
  }

  /** All that was changed in the registry for the request's sake. */
  private List<String> changesOf(Request request) {
    return jdbc.sql(
            """
            select action from audit_trail
            where (details ->> 'reason' = :reference or details ->> 'request' = :id)
              and action not like 'request.%' and action <> 'access.requested'
            order by seq
            """)
        .param("reference", request.reference())
        .param("id", request.id().toString())
        .query((row, i) -> row.getString(1))
        .list();
  }
}
