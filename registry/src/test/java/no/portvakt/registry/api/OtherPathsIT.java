package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The API keeps to its own paths; its description is beside it. */
@ApiIT
class OtherPathsIT {

  @Autowired Admins admins;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/actuator/nothing",
        "/register/abc/def",
        "/ver2/nothing",
        "/docs/nothing"
      })
  void errorsElsewhereAreNotTheApis(String path) {
    var answer = get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("correlation_id");
  }

  @Test
  void theServersOwnErrorsElsewhereAreNotTheApis() {
    var answer = new RawHttp(admins.port(), "").get("/nothing/a%2Fb");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("correlation_id").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html;charset=UTF-8, <title>Self-service API",
    "/docs/docs.js, text/javascript;charset=UTF-8, openapi.json",
    "/docs/docs.css, text/css;charset=UTF-8, prefers-color-scheme",
    "/docs/openapi.json, application/json, \"openapi\" : \"3.1.0\""
  })
  void theDescriptionIsServedAndLoadsNothingFromElsewhere(String path, String type, String part) {
    var answer = get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.body()).contains(part);
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    if (!path.endsWith(".json")) {
      assertThat(answer.body()).doesNotContain("http://").doesNotContain("https://");
    }
  }

  private Answer get(String path) {
    return Api.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + admins.port() + path)).build());
  }
}
