package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.Installation;
import no.portvakt.bot.Told;
import no.portvakt.bot.Wish;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import org.springframework.core.NestedRuntimeException;

/** A wish that has come in by Slack, and is decided without. */
record Errand(PortvaktUnderTest portvakt, Wish wish, UUID id, String reference) {

  /** Longer than the engine waits before it gives an unanswered job to another. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The only one that came in for the wish. */
  static Errand of(PortvaktUnderTest portvakt, Wish wish) {
    return portvakt
        .jdbc()
        .sql(
            """
            select id, 'PV-' || number as reference from request
             where coalesce(subject ->> 'prefix', subject ->> 'reason') = :name
            """)
        .param("name", wish.name())
        .query((row, _) ->
            new Errand(portvakt, wish, row.getObject("id", UUID.class), row.getString("reference")))
        .single();
  }

  void approve() {
    var loggedIn = new Assurance.LoggedIn("idporten-loa-high", Instant.now());
    assertThat(portvakt.bean(AnswerRequest.class).approve(id, approver().id(), loggedIn))
        .isInstanceOf(Answer.Recorded.class);
  }

  private Person approver() {
    var account = new Account(Installation.WORKSPACE, wish.kind().approver());
    return await()
        .ignoreExceptionsInstanceOf(NestedRuntimeException.class) // the database was away
        .until(() -> portvakt.bean(Persons.class).linkedTo(account), Optional::isPresent)
        .orElseThrow();
  }

  /** Everybody told that it waits, and nobody twice. */
  void awaitOpen() {
    awaitTold(wish.toldWhenOpen());
  }

  /** Everybody told that it has ended, and nobody twice. */
  void awaitEnd() {
    awaitTold(wish.toldWhenClosed());
  }

  private void awaitTold(List<String> addresses) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Told.of(portvakt.slack, addresses, reference))
                .as(wish.toString())
                .containsExactlyInAnyOrderElementsOf(addresses));
  }

  /** How often the registry was changed for it, by its own word. */
  int changes() {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from audit_trail
             where action = :change
               and (details ->> 'request' = :id or details ->> 'reason' = :reference)
            """)
        .param("change", wish.kind().change())
        .param("id", id.toString())
        .param("reference", reference)
        .query(Integer.class)
        .single();
  }
}
