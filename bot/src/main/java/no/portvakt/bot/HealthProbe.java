package no.portvakt.bot;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** The image's health check: asks the application beside it whether it is ready. */
final class HealthProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private HealthProbe() {}

  static void main() throws IOException {
    String port = System.getenv().getOrDefault("SERVER_PORT", "3000");
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    System.exit(isReady(readiness) ? 0 : 1);
  }

  static boolean isReady(URI readiness) throws IOException {
    var connection = (HttpURLConnection) readiness.toURL().openConnection();
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
  }
}
