package no.portvakt.bench.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.portvakt.bench.compare.Latencies;
import no.portvakt.bench.compare.Served;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.load.Processes;
import no.portvakt.bench.load.ServerMeter;
import no.portvakt.bench.load.Shot;
import no.portvakt.bench.load.Volley;

/**
 * A token endpoint and its one client. Assertions are signed before the clock starts, for signing
 * them is the client's work; each is used once.
 */
public final class TokenServer implements AutoCloseable {

  public static final int CONNECTIONS = 8;
  public static final String CLIENT = "bench";

  static final String SCOPE = "bench:token.read";

  private static final int LIFE_SECONDS = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final String issuer;
  private final Grant grant;
  private final ClientKey key;
  private final Processes processes;

  /**
   * @param issuer as it stands in the assertions' {@code aud}
   * @param mainClass of the server, which runs already
   */
  public TokenServer(URI endpoint, String issuer, Grant grant, ClientKey key, String mainClass) {
    this.endpoint = endpoint;
    this.issuer = issuer;
    this.grant = grant;
    this.key = key;
    this.processes = Processes.ofThisCommand().running(mainClass);
  }

  /** So many tokens, as fast as they come. */
  public Served serve(int tokens) throws Exception {
    var shots = shots(tokens);
    var meter = ServerMeter.start(processes);
    new Volley(CONNECTIONS).run(shots);
    return meter.stop(tokens);
  }

  /** Tokens at a fixed rate. */
  public Latencies latencies(OpenLoop load) throws Exception {
    var shots = new ConcurrentLinkedQueue<>(shots(load.count()));
    return load.run(() -> shots.remove().fire());
  }

  private List<Shot> shots(int count) throws GeneralSecurityException {
    var shots = new ArrayList<Shot>();
    for (int i = 0; i < count; i++) {
      var request = request(assertion());
      shots.add(() -> send(request));
    }
    return shots;
  }

  private String assertion() throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    return key.sign(
        """
        {"iss":"%s","sub":"%s","aud":"%s","scope":"%s","iat":%d,"exp":%d,"jti":"%s"}\
        """
            .formatted(CLIENT, CLIENT, issuer, SCOPE, now, now + LIFE_SECONDS, UUID.randomUUID()));
  }

  private HttpRequest request(String assertion) {
    return HttpRequest.newBuilder(endpoint)
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(grant.form(assertion)))
        .build();
  }

  private void send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("\"access_token\"")) {
      throw new IOException("answered %d: %s".formatted(answer.statusCode(), answer.body()));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
