package no.portvakt.registry.jose;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed JSON object in its compact form (RFC 7515, section 7.1), read but not yet believed. What
 * could make a reader trust a key that comes along, or skip a check, is refused here.
 */
public final class Jws {

  /** Of the compact form, in characters. */
  public static final int LARGEST = 16 * 1024;

  /** The algorithms that Maskinporten takes; each fits RSA keys only. */
  public static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");

  private static final Set<String> REFUSED =
      Set.of("jwk", "jku", "x5u", "crit", "b64", "zip", "enc");
  private static final int PARTS = 3;

  private final ObjectNode header;
  private final ObjectNode claims;
  private final String signingInput;
  private final byte[] signature;

  private Jws(ObjectNode header, ObjectNode claims, String signingInput, byte[] signature) {
    this.header = header;
    this.claims = claims;
    this.signingInput = signingInput;
    this.signature = signature;
  }

  /** Throws a {@link MalformedException} unless each part is exactly what it must be. */
  public static Jws parse(String compact) {
    if (compact.length() > LARGEST) {
      throw new MalformedException("it is longer than " + LARGEST + " characters");
    }
    var parts = compact.split("\\.", -1);
    if (parts.length != PARTS || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
      throw new MalformedException("it does not have three parts with dots between");
    }
    var header = StrictJson.object(Base64Url.decode(parts[0]));
    checkHeader(header);
    return new Jws(
        header,
        StrictJson.object(Base64Url.decode(parts[1])),
        compact.substring(0, compact.lastIndexOf('.')),
        Base64Url.decode(parts[2]));
  }

  private static void checkHeader(ObjectNode header) {
    var algorithm = header.path("alg");
    if (!algorithm.isString() || !ALGORITHMS.contains(algorithm.stringValue())) {
      throw new MalformedException("header alg must be RS256, RS384 or RS512");
    }
    if (REFUSED.stream().anyMatch(header::has)) {
      throw new MalformedException("header must not have jwk, jku, x5u, crit, b64, zip or enc");
    }
  }

  public ObjectNode header() {
    return header;
  }

  public String algorithm() {
    return header.path("alg").stringValue();
  }

  public ObjectNode claims() {
    return claims;
  }

  /** Header and claims as they were signed. */
  public byte[] signingInput() {
    return signingInput.getBytes(US_ASCII);
  }

  byte[] signature() {
    return signature;
  }

  @Override
  public String toString() {
    return "Jws[hidden]";
  }
}
