package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the token endpoint by HTTP. */
class TokenKit {

  static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  static final String FORM = "application/x-www-form-urlencoded";

  /** An answer, and what is in it. */
  record Reply(int status, HttpResponse<String> http, JsonNode body) {

    String text(String member) {
      return body.path(member).stringValue("");
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    /** The last part of where the error is explained. */
    String number() {
      var uri = text("error_uri");
      return uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  private final Environment settings;
  private final HttpClient http = HttpClient.newHttpClient();

  TokenKit(Environment settings) {
    this.settings = settings;
  }

  URI at(String path) {
    return at(settings.getRequiredProperty("local.server.port"), path);
  }

  static URI at(String port, String path) {
    return URI.create("http://localhost:" + port + path);
  }

  Reply ask(String environment, String assertion) {
    return post(environment, form(assertion));
  }

  Reply ask(URI uri, String assertion) {
    return send(HttpRequest.newBuilder(uri).header("Content-Type", FORM), form(assertion));
  }

  Reply post(String environment, String body) {
    return send(request(environment).header("Content-Type", FORM), body);
  }

  Reply get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET().build());
  }

  HttpRequest.Builder request(String environment) {
    return HttpRequest.newBuilder(at("/" + environment + "/token"));
  }

  Reply send(HttpRequest.Builder request, String body) {
    return send(request.POST(BodyPublishers.ofString(body)).build());
  }

  Reply send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response, json(response));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").contains("json")
        ? JsonMapper.shared().readTree(response.body())
        : JsonMapper.shared().createObjectNode();
  }

  static String form(String assertion) {
    return form(GRANT_TYPE, assertion);
  }

  static String form(String grantType, String assertion) {
    return "grant_type="
        + URLEncoder.encode(grantType, UTF_8)
        + "&assertion="
        + URLEncoder.encode(assertion, UTF_8);
  }
}
