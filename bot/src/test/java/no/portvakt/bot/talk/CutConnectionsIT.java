package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Told;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T4: connections to the database end between every two statements of intake, outbox and jobs. */
@Tag("once")
class CutConnectionsIT {

  private static final int ORDERS = 20;
  private static final int STATEMENTS_OF_OUTBOX = 6;

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Sabotage sabotage = portvakt.bean(Sabotage.class);
  private final EngineMeters engine = new EngineMeters(TestStack.engine());

  @AfterEach
  void spareJobs() {
    sabotage.jobs().end();
  }

  @Test
  void anOrderIsStoredWholeOrNotAtAllAndOnceWhenItIsSentAgain() {
    var slack = new SlackSender(portvakt.url);
    int statement = 0;
    for (boolean spared = false; !spared; ) {
      var prefix = Words.prefix();
      var order = Interactions.order("V" + prefix, prefix);
      sabotage.endAllBefore(++statement, "delivery");

      boolean stored = Interactions.isStored(slack.interaction(order));
      spared = sabotage.callOff("delivery");

      assertThat(stored).isEqualTo(spared);
      assertThat(traces(prefix)).containsOnly(stored ? 1 : 0);
      await().until(() -> Interactions.isStored(slack.interaction(order)));
      assertThat(traces(prefix)).containsOnly(1);
    }
    assertThat(statement).isGreaterThan(10);
    assertThat(strayMessages()).isZero();
  }

  @Test
  void whoeverIsToldThatTheOutcomeIsUnknownFindsTheOrderStored() {
    var slack = new SlackSender(portvakt.url);
    var prefix = Words.prefix();
    var order = Interactions.order("V" + prefix, prefix);
    sabotage.loseCommit("delivery");

    assertThat(slack.interaction(order).body()).contains("Se /portvakt status");
    assertThat(traces(prefix)).containsOnly(1);
    assertThat(Interactions.isStored(slack.interaction(order))).isTrue();
    assertThat(traces(prefix)).containsOnly(1);
  }

  @Test
  void aMessageStartsOneProcessWhereverTheOutboxLosesTheDatabase() {
    portvakt.awaitSent();
    long before = engine.instances();
    for (int statement = 1; statement <= STATEMENTS_OF_OUTBOX; statement++) {
      sabotage.endAllBefore(statement, "outbox");
      StoredOrder.by(portvakt).awaitTold(Told.WHEN_OPEN);
    }
    assertThat(engine.instances() - before).isEqualTo(STATEMENTS_OF_OUTBOX);
  }

  @Test
  void everyJobIsDoneOnceWhereverItLosesTheDatabase() {
    long incidents = engine.incidents();
    sabotage.jobs().begin(ORDERS);
    var orders = Stream.generate(() -> StoredOrder.by(portvakt)).limit(ORDERS).toList();
    orders.forEach(order -> order.awaitTold(Told.WHEN_OPEN));
    orders.forEach(StoredOrder::approve);
    orders.forEach(order -> order.awaitTold(Told.WHEN_CLOSED));

    assertThat(orders).allMatch(order -> order.registrations() == 1);
    assertThat(engine.incidents()).isEqualTo(incidents);
    assertThat(portvakt.bean(AuditVerifier.class).verify()).isInstanceOf(Verification.Intact.class);
    assertThat(List.of("check-prerequisites", "register-prefix", "close-request"))
        .allMatch(type -> sabotage.jobs().mostAttempts(type) > 1);
    assertThat(List.of("tell-approvers", "tell-outcome"))
        .allMatch(type -> sabotage.jobs().mostAttempts(type) > 3);
  }

  /** What there is of an order: itself, its message, its audit event and its delivery. */
  private List<Integer> traces(String prefix) {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from request where subject ->> 'prefix' = :prefix
            union all
            select count(*) from outbox join request on correlation_key = request.id::text
             where subject ->> 'prefix' = :prefix and message = 'prefix-ordered'
            union all
            select count(*) from audit_trail
             where action = 'prefix.ordered' and details ->> 'prefix' = :prefix
            union all
            select count(*) from inbound where key like 'submission:V' || :prefix || ':%'
            """)
        .param("prefix", prefix)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private int strayMessages() {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from outbox
             where message = 'prefix-ordered'
               and not exists (select from request where request.id::text = correlation_key)
            """)
        .query(Integer.class)
        .single();
  }
}
