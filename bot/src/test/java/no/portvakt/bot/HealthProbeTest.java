package no.portvakt.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthProbeTest {

  @ParameterizedTest
  @CsvSource({"200, true", "503, false", "404, false"})
  void believesTheStatusOfTheAnswer(int status, boolean ready) throws IOException {
    HttpServer application =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    application.createContext(
        "/actuator/health/readiness", exchange -> exchange.sendResponseHeaders(status, -1));
    application.start();
    try {
      assertThat(HealthProbe.isReady(readinessOf(application.getAddress().getPort())))
          .isEqualTo(ready);
    } finally {
      application.stop(0);
    }
  }

  @Test
  void saysWhyWhenNobodyAnswers() throws IOException {
    int port;
    try (var gone = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }

    assertThatIOException()
        .isThrownBy(() -> HealthProbe.isReady(readinessOf(port)))
        .withMessageContaining("refused");
  }

  private static URI readinessOf(int port) {
    return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }
}
