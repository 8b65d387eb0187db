package no.portvakt.bench;

import java.net.URI;
import java.util.Map;
import no.portvakt.bench.token.Grant;

/** The token servers of others that ours is measured against, each a module of its own. */
enum PeerKind {
  /** It knows no JWT bearer grant: its client proves itself by a JWT, which is the same work. */
  SPRING(
      "bench/spring/target",
      "no.portvakt.bench.spring.SpringServer",
      Grant.CLIENT_CREDENTIALS,
      "",
      "/oauth2/token",
      "/.well-known/oauth-authorization-server"),
  /** It signs, but verifies nothing, and ends each connection after its answer. */
  MOCK(
      "bench/mock/target",
      "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt",
      Grant.JWT_BEARER,
      "/bench",
      "/token",
      "/isalive");

  private final String built;
  private final String mainClass;
  private final Grant grant;
  private final String issuerPath;
  private final String tokenPath;
  private final String readyPath;

  PeerKind(
      String built,
      String mainClass,
      Grant grant,
      String issuerPath,
      String tokenPath,
      String readyPath) {
    this.built = built;
    this.mainClass = mainClass;
    this.grant = grant;
    this.issuerPath = issuerPath;
    this.tokenPath = tokenPath;
    this.readyPath = readyPath;
  }

  /** Its folder with what Maven made, from the topmost folder. */
  String built() {
    return built;
  }

  String mainClass() {
    return mainClass;
  }

  Grant grant() {
    return grant;
  }

  String issuer(URI address) {
    return address + issuerPath;
  }

  URI endpoint(URI address) {
    return URI.create(issuer(address) + tokenPath);
  }

  /** Answers when it can be used. */
  URI readiness(URI address) {
    return address.resolve(readyPath);
  }

  /** All that it has to be told, by its environment. */
  Map<String, String> environment(URI address, URI clientKeys) {
    return Map.of(
        "SERVER_PORT", Integer.toString(address.getPort()),
        "SERVER_ADDRESS", address.getHost(),
        "SERVER_HOSTNAME", address.getHost(),
        "BENCH_ISSUER", issuer(address),
        "BENCH_CLIENTKEYS", clientKeys.toString());
  }
}
