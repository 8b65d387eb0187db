package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An assertion in the making, in which anything may be wrong. */
final class Draft {

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private TestKey signer;
  private String algorithm = "RS256";

  Draft(TestKey signer) {
    this.signer = signer;
    header("alg", algorithm);
    header("kid", signer.kid());
    claim("jti", UUID.randomUUID().toString());
  }

  Draft header(String name, @Nullable Object value) {
    set(header, name, value);
    return this;
  }

  Draft claim(String name, @Nullable Object value) {
    set(claims, name, value);
    return this;
  }

  Draft algorithm(String name) {
    algorithm = name;
    return header("alg", name);
  }

  Draft signer(TestKey key) {
    signer = key;
    return this;
  }

  Object claim(String name) {
    return Objects.requireNonNull(claims.get(name));
  }

  /** In compact form. */
  String signed() {
    return signed(json(header), json(claims));
  }

  /** With a header and claims that need not be JSON. */
  String signed(String headerText, String claimsText) {
    var input = encoded(headerText.getBytes(UTF_8)) + "." + encoded(claimsText.getBytes(UTF_8));
    return input + "." + encoded(signer.sign(algorithm, input));
  }

  String headerText() {
    return json(header);
  }

  String claimsText() {
    return json(claims);
  }

  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String json(Map<String, Object> members) {
    return JsonMapper.shared().writeValueAsString(members);
  }

  private static void set(Map<String, Object> members, String name, @Nullable Object value) {
    if (value == null) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
  }
}
