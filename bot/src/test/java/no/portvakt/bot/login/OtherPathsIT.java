package no.portvakt.bot.login;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That one can log in changes nothing for anybody who does not. */
class OtherPathsIT {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private final LogInBed bed = LogInBed.shared();

  @ParameterizedTest
  @CsvSource({
    "POST, /ver2/token, 400, cache-control content-type pragma",
    "POST, /slack/events, 401, ",
    "GET, /actuator/health/liveness, 200, content-type",
    "GET, /ver2/jwk, 200, cache-control content-type",
    "GET, /ver2/api/v1/scopes, 401, "
        + "cache-control content-language content-type www-authenticate x-content-type-options",
    "GET, /register/x, 200, "
        + "cache-control content-security-policy content-type referrer-policy x-content-type-options",
  })
  void otherPathsAnswerAsTheyDid(String method, String path, int status, @Nullable String headers)
      throws Exception {
    var response = send(method, path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(ownHeaders(response)).isEqualTo(headers == null ? "" : headers);
  }

  @Test
  void noFilterOfSpringSecurityIsThere() {
    var filters = bed.portvakt.bean(ServletContext.class).getFilterRegistrations();

    assertThat(filters.values())
        .isNotEmpty()
        .noneMatch(filter ->
            String.valueOf(filter.getClassName()).startsWith("org.springframework.security"));
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> Class.forName("org.springframework.security.web.FilterChainProxy"));
  }

  /** Those that are not about the connection. */
  private static String ownHeaders(HttpResponse<?> response) {
    return response.headers().map().keySet().stream()
        .filter(header -> !OF_THE_CONNECTION.contains(header))
        .sorted()
        .collect(joining(" "));
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(bed.portvakt.url().resolve(path))
              .method(
                  method,
                  method.equals("POST")
                      ? BodyPublishers.ofString("nothing=1")
                      : BodyPublishers.noBody());
      if (method.equals("POST")) {
        request.header("Content-Type", "application/x-www-form-urlencoded");
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
