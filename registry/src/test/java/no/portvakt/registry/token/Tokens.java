package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import no.portvakt.registry.token.TokenKit.Reply;

/** Reads the tokens that were given. */
record Tokens(TokenKit kit) {

  /** Verified by another's code with the keys that are published. */
  JWTClaimsSet claims(Reply reply) throws Exception {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    var token = SignedJWT.parse(reply.text("access_token"));
    var keys = JWKSet.parse(kit.get("/" + ENVIRONMENT + "/jwk").http().body());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    return token.getJWTClaimsSet();
  }

  /** How a token refers to an organisation. */
  static Map<String, Object> party(String number) {
    return Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + number);
  }
}
