package no.portvakt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import no.portvakt.local.stack.PortPlan;
import org.junit.jupiter.api.Test;

class PreferredPortsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PortPlan ports =
      new PreferredPorts(
          new Console(
              new PrintStream(out, true, StandardCharsets.UTF_8), false, InstantSource.system()));

  @Test
  void fallBackToAFreePortAndSaySo() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var taken = other.getLocalPort();

      var port = ports.port("Operate", taken);

      assertThat(port).isGreaterThan(taken);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("Port %d is taken: Operate uses %d".formatted(taken, port));
    }
  }

  @Test
  void giveNoPortToTwo() {
    var wanted = PortPlan.anyFree().port("any", 0);

    assertThat(ports.port("one", wanted)).isNotEqualTo(ports.port("other", wanted));
  }
}
