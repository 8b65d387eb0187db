package no.portvakt.workflows.process;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.filters.RecordStream;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** An engine in memory whose clock the test moves. */
final class Engine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<Intent> OVER = Set.of(TimerIntent.TRIGGERED, TimerIntent.CANCELED);

  private final ZeebeTestEngine engine = EngineFactory.create();
  private final CamundaClient client;
  private Clock clock = Clock.systemUTC();

  Engine() {
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build();
  }

  CamundaClient client() {
    return client;
  }

  RecordStream records() {
    return RecordStream.of(engine.getRecordStreamSource());
  }

  /** Where in its history the engine is. */
  long position() {
    return StreamSupport.stream(records().records().spliterator(), false)
        .mapToLong(Record::getPosition)
        .max()
        .orElse(-1);
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves the clock, and waits until every timer that fell due by it has fired. */
  void advance(Duration time) {
    engine.increaseTime(time);
    clock = Clock.offset(clock, time);
    var now = now().toEpochMilli();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> timers().stream().noneMatch(timer -> timer.getDueDate() <= now));
  }

  /** Waits until the engine has done all it can do without jobs, messages or time. */
  void rest() {
    try {
      engine.waitForIdleState(PATIENCE);
    } catch (TimeoutException e) {
      throw new AssertionError("The engine does not come to rest", e);
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted before the engine came to rest", e);
    }
  }

  private Collection<TimerRecordValue> timers() {
    var waiting = new LinkedHashMap<Long, TimerRecordValue>();
    for (Record<TimerRecordValue> timer : records().timerRecords()) {
      if (timer.getIntent() == TimerIntent.CREATED) {
        waiting.put(timer.getKey(), timer.getValue());
      } else if (OVER.contains(timer.getIntent())) {
        waiting.remove(timer.getKey());
      }
    }
    return waiting.values();
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
