package no.portvakt.bot.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That one can log in changes nothing for anybody who does not. */
class OtherPathsIT {

  private final LogInBed bed = LogInBed.shared();

  @ParameterizedTest
  @CsvSource({
    "POST, /ver2/token, 400, Cache-Control Pragma Content-Type",
    "POST, /slack/events, 401, ",
    "GET, /actuator/health/liveness, 200, Content-Type",
    "GET, /ver2/jwk, 200, Cache-Control Content-Type",
    "GET, /ver2/api/v1/scopes, 401, Cache-Control Content-Type WWW-Authenticate X-Content-Type-Options",
    "GET, /docs, 302, Location",
    "GET, /register/x, 200, Cache-Control Content-Security-Policy Content-Type Referrer-Policy X-Content-Type-Options",
  })
  void otherPathsAnswerAsTheyDid(String method, String path, int status, String headers)
      throws Exception {
    var response = send(method, path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().map().keySet())
        .isSubsetOf(with(headers));
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

  private static Set<String> with(String headers) {
    var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(List.of("connection", "content-length", "date", "transfer-encoding", "keep-alive", "vary"));
    if (headers != null) {
      all.addAll(List.of(headers.split(" ")));
    }
    return all;
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
