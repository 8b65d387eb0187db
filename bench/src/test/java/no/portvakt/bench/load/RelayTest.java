package no.portvakt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RelayTest {

  @Test
  void whatIsCutIsGoneUntilItIsMended() throws Exception {
    try (var server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        var relay = Relay.to(URI.create("http://127.0.0.1:" + server.getLocalPort()))) {
      try (var caller = connect(relay);
          var callee = server.accept()) {
        caller.getOutputStream().write(7);
        assertThat(callee.getInputStream().read()).isEqualTo(7);
        assertThat(relay.carries()).isTrue();

        relay.cut();

        assertThat(callee.getInputStream().read()).isEqualTo(-1);
      }
      await().until(() -> !relay.carries());
      assertThatThrownBy(() -> connect(relay)).isInstanceOf(ConnectException.class);

      relay.mend();

      try (var caller = connect(relay);
          var callee = server.accept()) {
        callee.getOutputStream().write(8);
        assertThat(caller.getInputStream().read()).isEqualTo(8);
      }
    }
  }

  private static Socket connect(Relay relay) throws IOException {
    return new Socket(relay.address().getHost(), relay.address().getPort());
  }
}
