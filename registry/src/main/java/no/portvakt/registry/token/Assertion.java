package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import no.portvakt.registry.jose.Jws;
import no.portvakt.registry.jose.MalformedException;
import tools.jackson.databind.JsonNode;

/**
 * What a client asserts (RFC 7523, section 3, with Maskinporten's claims), well-formed but not yet
 * believed. Times are in seconds since 1970.
 *
 * @param x5c the header, of whatever form
 */
record Assertion(
    Jws jws,
    Optional<String> kid,
    Optional<JsonNode> x5c,
    String issuer,
    Set<String> audience,
    List<String> scopes,
    long issuedAt,
    long expires,
    OptionalLong notBefore,
    Optional<String> jti,
    Optional<String> consumer,
    Optional<String> onBehalfOf,
    Optional<JsonNode> resource,
    Optional<String> pid,
    Optional<JsonNode> details) {

  private static final int LONGEST = 255;
  private static final int LONGEST_SCOPES = 8_192;
  private static final int MOST_SCOPES = 100;
  private static final Pattern SPACES = Pattern.compile(" ++");

  /** Throws a {@link MalformedException} with a text for the sender. */
  static Assertion parse(String compact) {
    var jws = Jws.parse(compact);
    var header = new Claims(jws.header());
    var claims = new Claims(jws.claims());
    var kid = header.optionalText("kid", LONGEST);
    var x5c = header.find("x5c");
    if (kid.isPresent() && x5c.isPresent()) {
      throw new MalformedException("header must not have both kid and x5c");
    }
    return new Assertion(
        jws,
        kid,
        x5c,
        claims.text("iss", LONGEST),
        claims.texts("aud").map(Set::copyOf).orElse(Set.of()),
        scopes(claims),
        claims.time("iat"),
        claims.time("exp"),
        claims.optionalTime("nbf"),
        claims.optionalText("jti", LONGEST),
        claims.optionalText("consumer_org", LONGEST),
        claims.optionalText("iss_onbehalfof", LONGEST),
        claims.find("resource"),
        claims.optionalText("pid", LONGEST),
        claims.find("authorization_details"));
  }

  private static List<String> scopes(Claims claims) {
    var names =
        SPACES
            .splitAsStream(claims.text("scope", LONGEST_SCOPES))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty() || names.size() > MOST_SCOPES) {
      throw new MalformedException("scope must have 1 to %d names".formatted(MOST_SCOPES));
    }
    return names;
  }

  /** What can be used once: its jti, or else all that it says. */
  byte[] singleUse() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(jti.map(id -> id.getBytes(UTF_8)).orElseGet(jws::signingInput));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String toString() {
    return "Assertion[hidden]";
  }
}
