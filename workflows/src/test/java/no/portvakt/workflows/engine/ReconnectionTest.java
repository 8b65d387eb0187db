package no.portvakt.workflows.engine;

import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReconnectionTest {

  /** gRPC by itself tries for the eighth time after half a minute at the earliest. */
  @Test
  void anEngineThatIsAwayIsLookedForEverySecond() throws IOException {
    var tries = new AtomicInteger();
    try (var gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUpOnAll(gone, tries));
      var channel =
          ManagedChannelBuilder.forAddress("127.0.0.1", gone.getLocalPort()).usePlaintext().build();
      Reconnection.everySecond(channel);
      var _ = channel.getState(true);

      await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() >= 8);
      channel.shutdownNow();
    }
  }

  private static void hangUpOnAll(ServerSocket gone, AtomicInteger tries) {
    try {
      while (!gone.isClosed()) {
        gone.accept().close();
        tries.incrementAndGet();
      }
    } catch (IOException e) {
      // the test has ended
    }
  }
}
