package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.Told;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.request.Request;

/**
 * A request that has come in somehow and that Petter decides, both without Slack.
 *
 * @param change what the audit trail calls the change of the registry that it is for
 * @param told who gets a message of it in all, once for each message
 */
record Errand(PortvaktUnderTest portvakt, Request request, String change, List<String> told) {

  /** Longer than the engine waits before it gives an unanswered job to another. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String PETTER = "U0PETTER";

  void awaitCard() {
    await().atMost(PATIENCE).until(() -> toldOf(PETTER) == 1);
  }

  void approve() {
    var petter = portvakt.person("petter.nord@nordlys.example").id();
    var loggedIn = new Assurance.LoggedIn("idporten-loa-high", Instant.now());
    assertThat(portvakt.bean(AnswerRequest.class).approve(id(), petter, loggedIn))
        .isInstanceOf(Answer.Recorded.class);
  }

  /** Everybody told, and nobody twice. */
  void awaitEnd() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(told.stream().distinct())
                .allSatisfy(user ->
                    assertThat(toldOf(user))
                        .as(user)
                        .isEqualTo(told.stream().filter(user::equals).count())));
  }

  /** How often the registry was changed for it, by its own word. */
  int changes() {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from audit_trail
             where action = :change and details ->> 'reason' = :reference
            """)
        .param("change", change)
        .param("reference", request.reference())
        .query(Integer.class)
        .single();
  }

  private UUID id() {
    return request.id();
  }

  private long toldOf(String user) {
    return portvakt.as(user).dms().stream()
        .filter(message -> !Told.isReply(message) && message.says(request.reference()))
        .count();
  }
}
