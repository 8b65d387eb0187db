package no.portvakt.registry.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An organisation's machine: it holds a key, and gets tokens as any client of Maskinporten does.
 */
final class Machine {

  private static final Duration LIFETIME = Duration.ofSeconds(100);

  /** As many as a test has machines, used in turn, for making one takes long. */
  private static final List<RSAKey> KEYS = Stream.generate(Machine::newKey).limit(6).toList();

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private final URI issuer;
  private final String clientId;
  private final Clock clock;
  private final RSAKey key;

  Machine(URI issuer, String clientId, Clock clock) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clock = clock;
    this.key =
        new RSAKey.Builder(KEYS.get(TAKEN.getAndIncrement() % KEYS.size()))
            .keyID("key-of-" + clientId)
            .build();
  }

  String clientId() {
    return clientId;
  }

  String kid() {
    return key.getKeyID();
  }

  /** As it is registered. */
  String jwk() {
    return key.toPublicJWK().toJSONString();
  }

  String jwks() {
    return "{\"keys\":[" + jwk() + "]}";
  }

  Answer token(String scope) {
    return token(scope, claims -> claims);
  }

  Answer tokenFor(String consumer, String scope) {
    return token(scope, claims -> claims.claim("consumer_org", consumer));
  }

  Answer token(String scope, UnaryOperator<JWTClaimsSet.Builder> more) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .audience(issuer.toString())
            .issuer(clientId)
            .claim("scope", scope)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .jwtID(UUID.randomUUID().toString());
    return send(signed(more.apply(claims).build()));
  }

  String signed(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  Answer send(String assertion) {
    return Http.form(
        issuer.resolve("token"),
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
