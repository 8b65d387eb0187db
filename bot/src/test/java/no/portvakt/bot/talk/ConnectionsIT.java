package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How Portvakt is known to the database. */
class ConnectionsIT {

  private final JdbcClient jdbc = PortvaktUnderTest.shared().bean(JdbcClient.class);

  /**
   * An instance that was halted once held the row of an order for two minutes, and nobody else
   * could carry it on.
   */
  @Test
  void whatAnInstanceThatStandsStillHasLockedIsNotHeldForLong() {
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("30s");
  }

  private String setting(String name) {
    return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
  }
}
