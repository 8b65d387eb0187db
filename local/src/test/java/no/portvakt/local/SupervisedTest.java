package no.portvakt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.local.stack.Part;
import org.junit.jupiter.api.Test;

class SupervisedTest {

  private final Mortal part = new Mortal();
  private final Supervised supervised =
      new Supervised(
          "Mortal",
          part,
          new Console(
              new PrintStream(OutputStream.nullOutputStream()), false, InstantSource.system()));

  @Test
  void startsAgainWhatHasEnded() {
    supervised.start();

    part.kill();

    await().untilAsserted(() -> assertThat(part.starts).hasValue(2));
  }

  @Test
  void triesAgainWhenAStartFails() {
    supervised.start();
    part.failures.set(1);

    part.kill();

    await().untilAsserted(() -> assertThat(part.starts).hasValue(3));
  }

  @Test
  void leavesAloneWhatWasClosed() {
    supervised.start();

    supervised.close();

    assertThat(part.starts).hasValue(1);
    assertThat(part.ended()).isCompleted();
  }

  private static final class Mortal implements Part<String> {

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile CompletableFuture<?> end = new CompletableFuture<>();

    @Override
    public String address() {
      return "nowhere";
    }

    @Override
    public void start() {
      end = new CompletableFuture<>();
      starts.incrementAndGet();
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("not today");
      }
    }

    @Override
    public void kill() {
      end.complete(null);
    }

    @Override
    public void close() {
      end.complete(null);
    }

    @Override
    public CompletableFuture<?> ended() {
      return end;
    }
  }
}
