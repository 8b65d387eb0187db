package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ApiPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ver2/api/v1/scopes",
        "/ver2/api",
        "/x/clients/a",
        "/ver2/scopes?a",
        "/ver2/scopes;a",
        "/a/internal/b",
        "/a/delegationsources"
      })
  void theApisPathsHaveOneOfItsPartsAfterTheEnvironment(String path) {
    assertThat(ApiPaths.isApi(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "*",
        "/docs",
        "/ver2/token",
        "/ver2/.well-known/a",
        "/slack/events",
        "/actuator/health",
        "/register/abc",
        "/api/v1/clients",
        "/v3/api-docs",
        "/a/b/clients",
        "clients",
        "/ver2/apis"
      })
  void othersHaveNot(String path) {
    assertThat(ApiPaths.isApi(path)).isFalse();
  }

  @Test
  void aPathIsTheApisAsItWasSentOrAsTheServerReadsIt() {
    var request = new MockHttpServletRequest("GET", "/ver2/%61pi/v1/scopes");
    request.setServletPath("/ver2/api/v1/scopes");

    assertThat(ApiPaths.isApi(request)).isTrue();
  }

  @Test
  void theApplicationsOwnPathIsLeftOut() {
    var request = new MockHttpServletRequest("GET", "/portvakt/ver2/api/v1/scopes");
    request.setContextPath("/portvakt");

    assertThat(ApiPaths.raw(request)).isEqualTo("/ver2/api/v1/scopes");
    assertThat(ApiPaths.environment(ApiPaths.raw(request))).isEqualTo("ver2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/ver2/scopes", "/ver2/scopes/", "/ver2/clients/a.b_c-D/jwks/..a", "/a/.b"})
  void plainPathsArePlain(String path) {
    assertThat(ApiPaths.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "a", "//a", "/a//b", "/a/../b", "/a/./b", "/a/..", "/a/.", "/a%41", "/a;b", "/a b",
        "/å", "/a\\b", "/a?b", "/a#b", "/a//"
      })
  void othersAreNot(String path) {
    assertThat(ApiPaths.isPlain(path)).isFalse();
  }

  @Test
  void aPathHasALimitAndIsReadInLinearTime() {
    assertThat(ApiPaths.isPlain("/a".repeat(ApiPaths.LONGEST / 2))).isTrue();
    assertThat(ApiPaths.isPlain("/a".repeat(ApiPaths.LONGEST / 2) + "b")).isFalse();
    assertThat(ApiPaths.isPlain("/a".repeat(1_000_000) + "%")).isFalse();
  }
}
