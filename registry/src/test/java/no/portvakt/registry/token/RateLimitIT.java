package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.portvakt.registry.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A client that asks too often is told to wait, and nobody else is. */
@TokenHttp
@TestPropertySource(
    properties = {"portvakt.token.rate.per-second=1", "portvakt.token.rate.burst=3"})
class RateLimitIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void whoAsksTooOftenWaitsASecond() {
    var scene = new Scene(jdbc, clock);
    var other = new Scene(jdbc, clock);
    for (int i = 0; i < 3; i++) {
      assertThat(kit.ask(ENVIRONMENT, scene.draft().signed()).status()).isEqualTo(200);
    }
    var assertion = scene.draft().signed();

    var reply = kit.ask(ENVIRONMENT, assertion);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("Retry-After")).isEqualTo("1");
    assertThat(reply.text("error")).isEqualTo("slow_down");
    assertThat(kit.ask(ENVIRONMENT, other.draft().signed()).status()).isEqualTo(200);
    clock.move(Duration.ofSeconds(1));
    assertThat(kit.ask(ENVIRONMENT, assertion).status()).isEqualTo(200);
  }

  @Test
  void othersCannotUseUpAClientsShare() {
    var scene = new Scene(jdbc, clock);
    for (int i = 0; i < 10; i++) {
      kit.ask(ENVIRONMENT, scene.draft().signer(TestKey.second()).signed());
    }

    assertThat(kit.ask(ENVIRONMENT, scene.draft().signed()).status()).isEqualTo(200);
  }
}
