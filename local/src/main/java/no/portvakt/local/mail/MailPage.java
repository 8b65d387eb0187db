package no.portvakt.local.mail;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Shows the caught mails: to people as pages, to tests as {@code /mails.json}. */
final class MailPage implements AutoCloseable {

  private final Letters letters;
  private final HttpServer http;

  private MailPage(Letters letters, HttpServer http) {
    this.letters = letters;
    this.http = http;
  }

  static MailPage serve(Letters letters, String host, int port) throws IOException {
    var page = new MailPage(letters, HttpServer.create(new InetSocketAddress(host, port), 0));
    page.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    page.http.createContext("/", page::answer);
    page.http.start();
    return page;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (path.equals("/mails.json")) {
        send(exchange, 200, "application/json", new Gson().toJson(letters.newestFirst()));
      } else if (path.equals("/")) {
        send(exchange, 200, "text/html", MailHtml.list(letters.newestFirst()));
      } else {
        var letter = letters.find(path.substring(1));
        var html = letter.map(MailHtml::letter).orElseGet(MailHtml::nothing);
        send(exchange, letter.isPresent() ? 200 : 404, "text/html", html);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
