package no.portvakt.workflows.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts messages to the engine into the caller's transaction; {@link OutboxSender} sends them once
 * it has committed.
 */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Wakes the process of a request. */
  public void put(EngineMessage message, UUID requestId) {
    put(message, requestId, Map.of());
  }

  /** Wakes or starts the process of a request, with variables: ids and routing values only. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(EngineMessage message, UUID requestId, Map<String, String> variables) {
    put(message, requestId, variables, true);
  }

  /** Starts the process of a request, unless it runs already: the engine knows by the key. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void putUnlessRunning(
      EngineMessage message, UUID requestId, Map<String, String> variables) {
    put(message, requestId, variables, false);
  }

  private void put(
      EngineMessage message, UUID requestId, Map<String, String> variables, boolean kept) {
    var now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into outbox (id, message, correlation_key, variables, kept, created_at, next_attempt_at)
            values (:id, :message, :key, :variables::jsonb, :kept, :now, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("message", message.messageName())
        .param("key", requestId.toString())
        .param("variables", json.writeValueAsString(variables))
        .param("kept", kept)
        .param("now", now)
        .update();
  }
}
