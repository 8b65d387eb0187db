package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServerPortsTest {

  private static final Path GIVEN_TO_CONNECTIONS =
      Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  private final PortPlan ports = PortPlan.anyFree();

  @Test
  void areGivenOnceThoughNobodyListensThereYet() {
    assertThat(IntStream.range(0, 50).map(i -> ports.port("any", 0))).doesNotHaveDuplicates();
  }

  @Test
  void areNotThoseThatOutgoingConnectionsGet() throws IOException {
    assumeThat(GIVEN_TO_CONNECTIONS).exists();
    try (var range = new Scanner(GIVEN_TO_CONNECTIONS, StandardCharsets.UTF_8)) {
      assertThat(IntStream.range(0, 50).map(i -> ports.port("any", 0)).max().orElseThrow())
          .isLessThan(range.nextInt());
    }
  }

  @Test
  void skipWhatIsTaken() throws IOException {
    int next = ports.port("any", 0) + 1;
    try (var other = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ports.port("any", 0)).isNotEqualTo(other.getLocalPort());
    }
  }
}
