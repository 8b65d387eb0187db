package no.portvakt.bench.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClientKeyTest {

  private static ClientKey key;

  @BeforeAll
  static void generate() throws Exception {
    key = ClientKey.of(Crypto.here());
  }

  @Test
  void whatIsSignedVerifiesWithThePublishedKey() throws Exception {
    var signed = SignedJWT.parse(key.sign("{\"iss\":\"bench\"}"));

    var published =
        JWKSet.parse(key.jwks()).getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();

    assertThat(published.size()).isEqualTo(2048);
    assertThat(signed.verify(new RSASSAVerifier(published))).isTrue();
    assertThat(signed.getJWTClaimsSet().getIssuer()).isEqualTo("bench");
  }

  @Test
  void anotherTextDoesNotVerify() throws Exception {
    var signature = key.signature("one".getBytes(US_ASCII));

    assertThat(key.verifies("one".getBytes(US_ASCII), signature)).isTrue();
    assertThat(key.verifies("two".getBytes(US_ASCII), signature)).isFalse();
  }

  @Test
  void theBareArithmeticCostsNobodyElseAnything() throws Exception {
    var served = new RawSignatures(key).take(3);

    assertThat(served.operations()).isEqualTo(3);
    assertThat(served.cpuSeconds()).isEqualTo(served.serverCpuSeconds());
  }
}
