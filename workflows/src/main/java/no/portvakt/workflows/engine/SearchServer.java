package no.portvakt.workflows.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers JSON with JSON, to whoever has shown a name. */
final class SearchServer {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final URI url;

  SearchServer(URI url) {
    this.url = url;
  }

  /** To be sent along from now on. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  JsonNode search(String path, Map<String, ?> question) {
    var body = JsonMapper.shared().writeValueAsString(question);
    return JsonMapper.shared().readTree(post(path, "application/json", body).body());
  }

  HttpResponse<String> post(String path, String type, String body) {
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s answered %d to %s".formatted(url, response.statusCode(), path));
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(url + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + url, e);
    }
  }
}
