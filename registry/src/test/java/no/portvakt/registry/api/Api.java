package no.portvakt.registry.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * The API of one environment, as one organisation calls it by HTTP.
 *
 * @param base with the environment's name at its end
 * @param token none: calls without
 */
record Api(
    String base,
    OrganisationNumber organisation,
    @Nullable String token,
    Map<String, String> headers) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The same caller in another environment, with the token of this one. */
  Api in(String environment) {
    return new Api(base.replaceFirst("[a-z0-9]+$", environment), organisation, token, headers);
  }

  /** The token that it has. */
  String sent() {
    return Objects.requireNonNull(token);
  }

  Api withoutToken() {
    return new Api(base, organisation, null, headers);
  }

  Api with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Api(base, organisation, token, more);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, String json) {
    return send("POST", path, json);
  }

  Answer put(String path, @Nullable String json) {
    return send("PUT", path, json);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer send(String method, String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return send(request.build());
  }

  static Answer send(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Follows the links to the end of a list. */
  List<Answer> pages(String path) {
    var pages = new ArrayList<Answer>();
    var next = path;
    while (!next.isEmpty()) {
      var page = get(next).isOk();
      pages.add(page);
      var link = page.header("Link");
      next =
          link.isEmpty()
              ? ""
              : path.replaceFirst("\\?.*", "") + link.replaceFirst("<(.*)>; rel=\"next\"", "$1");
    }
    return pages;
  }
}
