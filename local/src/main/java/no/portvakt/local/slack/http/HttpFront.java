package no.portvakt.local.slack.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on the loopback address. It is the JDK's own, with a virtual thread per exchange:
 * it is up in milliseconds, adds no megabytes to the launcher, and a handler may simply block - for
 * an event stream, or to play a Slack that hangs. Tomcat would do the same with more of everything.
 */
public final class HttpFront implements AutoCloseable {

  /** Answers every request below a path. */
  public interface Handler {
    Answer handle(Request request) throws IOException, InterruptedException;
  }

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());
  private static final int MAX_BODY = 5_000_000;
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");

  static {
    // without this every answer waits for the client's delayed TCP acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public HttpFront(int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
    }
    server.setExecutor(threads);
  }

  public HttpFront route(String path, Handler handler) {
    server.createContext(path, exchange -> serve(exchange, handler));
    return this;
  }

  public HttpFront start() {
    server.start();
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange, handler));
    }
  }

  private static Answer answer(HttpExchange exchange, Handler handler) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    Request request = read(exchange, body);
    if (body.length > MAX_BODY) {
      return Answer.text(413, "too large");
    }
    String host = request.header("Host").orElse("").replaceFirst(":\\d+$", "");
    if (!OWN_NAMES.contains(host)) {
      return Answer.text(421, "this server answers to 127.0.0.1 and localhost only");
    }
    try {
      return handler.handle(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Dropped();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The Slack simulator failed at " + request.path(), e);
      return Answer.text(500, "the simulator failed: " + e);
    }
  }

  private static Request read(HttpExchange exchange, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    var uri = exchange.getRequestURI();
    String query = uri.getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath(),
        query == null ? "" : query,
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Full full -> {
        full.headers().forEach(exchange.getResponseHeaders()::set);
        int length = full.body().length();
        exchange.sendResponseHeaders(full.status(), length == 0 ? -1 : length);
        if (length > 0) {
          full.body().writeTo(exchange.getResponseBody());
        }
      }
      case Answer.Streamed streamed -> {
        exchange.getResponseHeaders().set("Content-Type", streamed.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        streamed.writer().write(exchange.getResponseBody());
      }
      case Answer.Dropped dropped -> {}
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
