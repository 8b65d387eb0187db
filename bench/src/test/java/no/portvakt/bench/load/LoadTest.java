package no.portvakt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void anOpenLoopCountsTheWaitBehindSlowShots() throws Exception {
    var oneAtATime = new ReentrantLock();
    var load = new OpenLoop(100, Duration.ofMillis(100));

    var latencies =
        load.run(() -> {
          oneAtATime.lock();
          try {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
          } finally {
            oneAtATime.unlock();
          }
        });

    // the tenth was to be fired after 90 ms, and was done after 200 ms
    assertThat(latencies.figures().get("p99 ms")).isGreaterThan(100);
  }

  @Test
  void aFailedShotSpoilsTheTurn() {
    var load = new OpenLoop(1_000, Duration.ofMillis(20));

    assertThatThrownBy(() ->
            load.run(() -> {
              throw new IOException("refused");
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("refused");
  }

  @Test
  void aClosedLoopCountsWhatAllItsThreadsDid() throws Exception {
    var done = new AtomicInteger();

    var throughput =
        new ClosedLoop(Duration.ofMillis(50))
            .run(List.of(done::incrementAndGet, done::incrementAndGet));

    assertThat(throughput.operations()).isEqualTo(done.get()).isPositive();
    assertThat(throughput.seconds()).isGreaterThanOrEqualTo(0.05);
  }

  @Test
  void aVolleyFiresEachShotOnce() throws Exception {
    var fired = new ConcurrentLinkedQueue<Integer>();
    var shots = IntStream.range(0, 50).<Shot>mapToObj(shot -> () -> fired.add(shot)).toList();

    new Volley(4).run(shots);

    assertThat(fired).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void aFailedShotSpoilsTheVolley() {
    var volley = new Volley(2);

    assertThatThrownBy(() ->
            volley.run(
                List.of(() -> {
                  throw new IOException("refused");
                })))
        .hasRootCauseMessage("refused");
  }

  @Test
  void ofAllProcessesTheServersTimeIsAPart() {
    var meter = ServerMeter.start(Processes.ofThisJvm());

    var served = meter.stop(7);

    assertThat(served.operations()).isEqualTo(7);
    assertThat(served.serverCpuSeconds()).isBetween(0.0, served.cpuSeconds() + 0.05);
  }

  @Test
  void processorTimeIsReadBehindANameWithSpacesAndBrackets() {
    var stat = "42 (a (b) c) S 1 42 42 0 -1 4194304 900 0 0 0 150 50 25 25 20 0 9 0 100";

    assertThat(Processes.cpuSeconds(stat)).isCloseTo(2.5, within(1e-9));
  }

  @Test
  void weHoldSomethingInMemory() {
    assertThat(Processes.ofThisCommand().residentMegabytes()).isPositive();
    assertThat(Processes.ofThisCommand().running("no such command").residentMegabytes()).isZero();
  }
}
