package no.portvakt.registry.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.portvakt.registry.jose.Base64Url;
import no.portvakt.registry.jose.Rsa;
import no.portvakt.registry.jose.StrictJson;

/** A key that signs access tokens when its time has come. */
public final class SigningKey {

  private final String kid;
  private final RSAPublicKey publicKey;
  private final PrivateKey privateKey;
  private final Instant signsFrom;
  private final Rsa rsa;
  private final String header;

  SigningKey(
      String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant signsFrom, Rsa rsa) {
    this.kid = kid;
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.signsFrom = signsFrom;
    this.rsa = rsa;
    this.header =
        Base64Url.encode("{\"kid\":\"%s\",\"alg\":\"RS256\"}".formatted(kid).getBytes(US_ASCII));
  }

  public String kid() {
    return kid;
  }

  public RSAPublicKey publicKey() {
    return publicKey;
  }

  Instant signsFrom() {
    return signsFrom;
  }

  /** A JWS in compact form with these claims. */
  public String sign(Map<String, Object> claims) {
    var input = header + "." + Base64Url.encode(StrictJson.bytes(claims));
    return input + "." + Base64Url.encode(rsa.sign(input.getBytes(US_ASCII), privateKey));
  }

  /** The public part as a member of a JWKS (RFC 7517). */
  public Map<String, String> jwk() {
    var jwk = new LinkedHashMap<String, String>();
    jwk.put("kty", "RSA");
    jwk.put("use", "sig");
    jwk.put("alg", "RS256");
    jwk.put("kid", kid);
    jwk.put("e", Thumbprint.number(publicKey.getPublicExponent()));
    jwk.put("n", Thumbprint.number(publicKey.getModulus()));
    return jwk;
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}
