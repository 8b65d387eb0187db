package no.portvakt.registry.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server that answers as it is told to, and remembers what it was asked. */
public final class FakeAltinn implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = (_, exchange) -> answer(exchange, 404, new byte[0]);

  public FakeAltinn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  AltinnSettings.Address address(Duration timeout) {
    return new AltinnSettings.Address(
        url(), null, Duration.ofSeconds(2), timeout, Duration.ofMinutes(1));
  }

  public void behaves(Behaviour newBehaviour) {
    behaviour = newBehaviour;
  }

  void answers(int status, byte[] body) {
    behaves((_, exchange) -> answer(exchange, status, body));
  }

  void answers(int status, String body) {
    answers(status, body.getBytes(UTF_8));
  }

  public List<Asked> asked() {
    return asked;
  }

  static String recorded(String name) {
    try (var in = FakeAltinn.class.getResourceAsStream("/altinn/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var question =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers.getFirst("Authorization"),
              headers.getFirst("Altinn-Party-OrganizationNumber"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      asked.add(question);
      behaviour.answer(question, exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  public interface Behaviour {
    void answer(Asked question, HttpExchange exchange) throws IOException;
  }

  public record Asked(
      String method, String uri, @Nullable String token, @Nullable String party, String body) {}
}
