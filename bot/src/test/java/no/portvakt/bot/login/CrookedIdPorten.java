package no.portvakt.bot.login;

import com.google.gson.Gson;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

/** An ID-porten that says and signs whatever a test wants, or does not answer. */
final class CrookedIdPorten implements AutoCloseable {

  private final HttpServer http;
  private final RSAKey key;
  private volatile boolean away;
  private volatile Map<String, Object> tokens = Map.of();

  CrookedIdPorten() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("published").generate();
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/.well-known/openid-configuration", this::metadata);
    serve("/jwks", () -> new JWKSet(key).toJSONObject());
    serve("/token", () -> tokens);
    http.start();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  RSAKey key() {
    return key;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  /** What the token endpoint answers from now on. */
  void answers(Map<String, Object> answer) {
    tokens = answer;
  }

  /** The same, with an ID token. */
  void answersWith(String idToken) {
    answers(Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken));
  }

  /** All that a right ID token says. */
  JWTClaimsSet claims(String number, String nonce) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer().toString())
        .subject("somebody")
        .audience("portvakt")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .claim("nonce", nonce)
        .claim("pid", number)
        .claim("acr", "idporten-loa-high")
        .claim("auth_time", now.getEpochSecond())
        .build();
  }

  /** Signed as if by the published key. */
  static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(by));
  }

  static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner by)
      throws JOSEException {
    var header = new JWSHeader.Builder(algorithm).keyID("published").build();
    var token = new SignedJWT(header, claims);
    token.sign(by);
    return token.serialize();
  }

  private Map<String, Object> metadata() {
    var issuer = issuer().toString();
    return Map.of(
        "issuer",
        issuer,
        "authorization_endpoint",
        issuer + "/authorize",
        "token_endpoint",
        issuer + "/token",
        "jwks_uri",
        issuer + "/jwks",
        "response_types_supported",
        new String[] {"code"},
        "subject_types_supported",
        new String[] {"pairwise"},
        "id_token_signing_alg_values_supported",
        new String[] {"RS256"});
  }

  private void serve(String path, Supplier<Map<String, Object>> answer) {
    http.createContext(
        path,
        exchange -> {
          try (exchange) {
            var body = new Gson().toJson(answer.get()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
