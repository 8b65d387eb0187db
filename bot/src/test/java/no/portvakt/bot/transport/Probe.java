package no.portvakt.bot.transport;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import no.portvakt.workflows.announcement.Announcer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Listeners that leave a mark for each delivery, in the delivery's own transaction. */
class Probe {

  /** What was heard, whether or not it was committed. */
  static final List<String> HEARD = new CopyOnWriteArrayList<>();

  /** What was done afterwards. */
  static final List<String> AFTERWARDS = new CopyOnWriteArrayList<>();

  static volatile CountDownLatch gate = new CountDownLatch(0);

  @Bean
  @ConditionalOnMissingBean
  Announcer announcer() {
    return announcement -> {};
  }

  @Bean
  Listeners probeListeners(JdbcClient jdbc, Callers callers, Afterwards afterwards) {
    return app -> register(app, jdbc, callers, afterwards);
  }

  private static void register(App app, JdbcClient jdbc, Callers callers, Afterwards afterwards) {
    app.command(
        "/probe",
        (request, context) -> {
          var text = request.getPayload().getText();
          var who = callers.of(context);
          mark(jdbc, text);
          afterwards.run(() -> AFTERWARDS.add(text));
          switch (text) {
            case "throw" -> throw new IllegalStateException("secret " + text);
            case "wait" -> pass();
            default -> {}
          }
          return context.ack(who.getClass().getSimpleName() + " said " + text);
        });
    app.blockAction(
        "probe",
        (request, context) -> {
          mark(jdbc, "action");
          return context.ack();
        });
    app.blockAction(
        "throw",
        (request, context) -> {
          throw new IllegalStateException("secret");
        });
    app.viewSubmission(
        "probe",
        (request, context) -> {
          var json = Json.object(request.getRequestBodyAsString());
          var value = Json.need(json, "view", "state", "values", "b", "a", "value");
          mark(jdbc, value);
          return switch (value) {
            case "wrong" -> context.ackWithErrors(Map.of("b", "wrong"));
            case "throw" -> throw new IllegalStateException("secret");
            default -> context.ack();
          };
        });
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          mark(jdbc, payload.getEventId());
          return context.ack();
        });
  }

  private static void pass() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void mark(JdbcClient jdbc, String text) {
    HEARD.add(text);
    jdbc.sql("insert into probe (said) values (?)").param(text).update();
  }
}
