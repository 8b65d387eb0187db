package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import no.portvakt.registry.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of requests for tokens, and what nobody must see. */
@TokenHttp
class TokenLogIT {

  private static final String PID = "01010750160";

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger registry = (Logger) LoggerFactory.getLogger("no.portvakt.registry");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Scene scene;

  @BeforeEach
  void listen() {
    scene = new Scene(jdbc, clock);
    log.start();
    root.addAppender(log);
    registry.setLevel(Level.TRACE);
  }

  @AfterEach
  void leave() {
    root.detachAppender(log);
    registry.setLevel(null);
  }

  @Test
  void aRefusalIsOneLineThatTheTraceIdLeadsTo() {
    scene.expireKey();

    var reply = kit.ask(ENVIRONMENT, scene.draft().signed());

    var traceId = reply.text("error_description").replaceAll(".*trace_id: |\\)$", "");
    assertThat(lines())
        .containsExactly(
            "Token refused: trace_id=%s environment=ver2 code=MP-121 client=%s"
                .formatted(traceId, scene.client));
  }

  @Test
  void whoAsksIsNotSaidWhereItIsNoClientsId() {
    kit.ask(ENVIRONMENT, scene.draft().claim("iss", "x\nToken refused: trace_id=").signed());
    kit.post(ENVIRONMENT, "assertion=" + PID);

    assertThat(lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("client=-").doesNotContain("\n"));
  }

  @Test
  void neitherAssertionsNorTokensNorPersonsAreLogged() {
    var good = scene.draft().claim("pid", PID).signed();
    var token = kit.ask(ENVIRONMENT, good).text("access_token");
    var wrong = scene.draft().claim("pid", PID.replace('0', '1')).signed();
    kit.ask(ENVIRONMENT, wrong);
    kit.ask(ENVIRONMENT, good);
    kit.ask(ENVIRONMENT, wrong + "~");
    kit.post(ENVIRONMENT, TokenKit.form(good) + "&assertion=" + PID);

    assertThat(token).isNotEmpty();
    assertThat(lines())
        .hasSize(4)
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContain(PID, PID.replace('0', '1'), "~")
                .doesNotContain(good.split("\\.", -1))
                .doesNotContain(wrong.split("\\.", -1))
                .doesNotContain(token.split("\\.", -1)));
  }

  @Test
  void troubleOfOursIsNotTheClientsFaultAndTellsItNothing() {
    scene.setKey("certificates = ?", (Object) new String[] {MadeUpCertificates.BROKEN});

    var reply = kit.ask(ENVIRONMENT, scene.draft().claim("pid", PID).signed());

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("error")).isEqualTo("temporarily_unavailable");
    assertThat(reply.http().body()).doesNotContain("judge");
    var traceId = reply.text("error_description").replaceAll(".*trace_id: |\\)$", "");
    assertThat(log.list)
        .filteredOn(event -> event.getLevel() == Level.ERROR)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getFormattedMessage()).contains(traceId);
          assertThat(event.getThrowableProxy().getMessage()).contains("out of order");
        });
  }

  @Test
  void requestsAreCountedAndTimedByEnvironmentAndResult() {
    long issued = count("ver2", "issued");
    long used = count("ver2", "MP-012");
    long unread = count("none", "no-environment");
    var assertion = scene.draft().signed();

    kit.ask(ENVIRONMENT, assertion);
    kit.ask(ENVIRONMENT, assertion);
    kit.ask("nowhere", assertion);

    assertThat(count("ver2", "issued")).isEqualTo(issued + 1);
    assertThat(count("ver2", "MP-012")).isEqualTo(used + 1);
    assertThat(count("none", "no-environment")).isEqualTo(unread + 1);
  }

  @Test
  void aTokenCostsOneReadAndOneInsert() {
    kit.ask(ENVIRONMENT, scene.draft().signed());
    long before = statements();

    kit.ask(ENVIRONMENT, scene.draft().signed());

    assertThat(statements() - before).isEqualTo(2);
  }

  /** Each borrows a connection, for there is no transaction around. */
  private long statements() {
    return meters.get("hikaricp.connections.acquire").timer().count();
  }

  private long count(String environment, String result) {
    var timer =
        meters.find("portvakt.tokens").tags("environment", environment, "result", result).timer();
    return timer == null ? 0 : timer.count();
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
