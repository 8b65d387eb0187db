package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.Told;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.springframework.core.NestedRuntimeException;

/** An order of Ola's that has come in somehow; Kari decides on it somehow, both without Slack. */
record StoredOrder(PortvaktUnderTest portvakt, String prefix, Request request) {

  private static final String OLA = "ola.utvikler@kartetaten.example";
  private static final String KARI = "kari.vakt@portdir.example";

  /** Longer than the engine waits before it gives an unanswered job to another. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  static StoredOrder by(PortvaktUnderTest portvakt) {
    var prefix = Words.prefix();
    var form =
        new PrefixOrderForm(
            "ver2", "313100200", prefix, "Kart", "Ola Utvikler", OLA, "12", SelfService.WEB, null);
    var outcome =
        await()
            .ignoreExceptionsInstanceOf(NestedRuntimeException.class) // the database was away
            .until(() -> store(portvakt, form), Objects::nonNull);
    return new StoredOrder(portvakt, prefix, ((OrderOutcome.Ordered) outcome).request());
  }

  /** The one that came in for that prefix. */
  static StoredOrder of(PortvaktUnderTest portvakt, String prefix) {
    var id =
        portvakt
            .jdbc()
            .sql("select id from request where subject ->> 'prefix' = :prefix")
            .param("prefix", prefix)
            .query(UUID.class)
            .single();
    var request =
        await()
            .ignoreExceptionsInstanceOf(NestedRuntimeException.class) // the database was away
            .until(() -> portvakt.bean(Requests.class).find(id), Optional::isPresent)
            .orElseThrow();
    return new StoredOrder(portvakt, prefix, request);
  }

  private static OrderOutcome store(PortvaktUnderTest portvakt, PrefixOrderForm form) {
    return portvakt.bean(OrderPrefix.class).order(form, person(portvakt, OLA).id());
  }

  void approve() {
    recorded(answers().approve(request.id(), person(portvakt, KARI).id(), Assurance.SLACK));
  }

  void ask(String question) {
    recorded(answers().askForInformation(request.id(), person(portvakt, KARI).id(), question));
  }

  void answer(String words) {
    recorded(answers().giveInformation(request.id(), person(portvakt, OLA).id(), words));
  }

  void awaitTold(Collection<String> addresses) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Told.of(portvakt.slack, prefix))
                .containsExactlyInAnyOrderElementsOf(addresses));
  }

  /** How often the registry was changed for it, by its own word. */
  int registrations() {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from audit_trail
             where action = 'prefix.registered' and details ->> 'request' = :request
            """)
        .param("request", request.id().toString())
        .query(Integer.class)
        .single();
  }

  private AnswerRequest answers() {
    return portvakt.bean(AnswerRequest.class);
  }

  private static void recorded(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Recorded.class);
  }

  private static Person person(PortvaktUnderTest portvakt, String email) {
    return await()
        .ignoreExceptionsInstanceOf(NestedRuntimeException.class) // the database was away
        .until(() -> portvakt.bean(Persons.class).byEmail(email), Optional::isPresent)
        .orElseThrow();
  }
}
