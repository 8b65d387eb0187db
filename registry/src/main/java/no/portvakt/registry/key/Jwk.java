package no.portvakt.registry.key;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Violation;
import tools.jackson.databind.JsonNode;

/** One JWK as it was given (RFC 7517, section 4; RFC 7518, section 6.3). */
record Jwk(JsonNode members, Field at, Instant now, Findings findings) {

  private static final Set<String> KEPT =
      Set.of("kty", "use", "key_ops", "alg", "kid", "n", "e", "exp", "x5c");

  /** What we and browsers add, and nobody misses. */
  private static final Set<String> NOT_MISSED = Set.of("created", "last_updated", "ext");

  private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512");

  /** The key, unless the findings tell what is wrong with it. */
  Optional<PublicKey> read() {
    if (!members.isObject()) {
      findings.refuse(new Violation("key.json.shape", at.self()));
      return Optional.empty();
    }
    if (text("kty").filter("RSA"::equals).isEmpty()) {
      findings.refuse(new Violation("key.type", at.member("kty")));
      return Optional.empty();
    }
    int before = findings.count();
    checkUse();
    checkMembers();
    var algorithm = algorithm();
    var kid = kid();
    var numbers = numbers();
    var lock = numbers.flatMap(this::lock);
    var expiry = new Expiry(at, now, findings).of(member("exp"), lock);
    return findings.count() > before
        ? Optional.empty()
        : numbers.map(key -> PublicKey.of(kid, algorithm, key, lock, expiry.orElse(null)));
  }

  private void checkUse() {
    var use = member("use");
    if (use.isEmpty()) {
      findings.refuse(new Violation("key.use.missing", at.member("use")));
    } else if (text("use").filter("sig"::equals).isEmpty()) {
      findings.refuse(new Violation("key.use.other", at.member("use")));
    }
    if (member("key_ops").filter(operations -> !areToVerify(operations)).isPresent()) {
      findings.refuse(new Violation("key.operations", at.member("key_ops")));
    }
  }

  /** Some tools write both sides of a signature on the public key too. */
  private static boolean areToVerify(JsonNode operations) {
    var names = operations.values().stream().map(name -> name.asString("")).toList();
    return operations.isArray()
        && operations.values().stream().allMatch(JsonNode::isString)
        && names.contains("verify")
        && Set.of("sign", "verify").containsAll(names)
        && names.stream().distinct().count() == names.size();
  }

  private void checkMembers() {
    if (member("x5u").isPresent()) {
      findings.refuse(new Violation("key.certificate.address", at.member("x5u")));
    }
    if (members.propertyNames().stream()
        .anyMatch(name -> !KEPT.contains(name) && !NOT_MISSED.contains(name))) {
      findings.advise(new Violation("key.members.dropped", at.self()));
    }
  }

  private String algorithm() {
    var algorithm = text("alg").orElse("");
    if (member("alg").isEmpty()) {
      findings.refuse(new Violation("key.algorithm.missing", at.member("alg")));
    } else if (!ALGORITHMS.contains(algorithm)) {
      findings.refuse(new Violation("key.algorithm.other", at.member("alg")));
    } else if (algorithm.equals("RS384")) {
      findings.advise(new Violation("key.algorithm.unusual", at.member("alg")));
    }
    return algorithm;
  }

  private Optional<String> kid() {
    var kid = member("kid").map(node -> node.isString() ? node.asString() : "");
    kid.flatMap(text -> Kid.violation(text, at.member("kid"))).ifPresent(findings::refuse);
    return kid;
  }

  private Optional<RsaNumbers> numbers() {
    var modulus = number("n");
    var exponent = number("e");
    if (modulus.isEmpty()) {
      findings.refuse(new Violation("key.modulus.encoding", at.member("n")));
    }
    if (exponent.isEmpty()) {
      findings.refuse(new Violation("key.exponent.encoding", at.member("e")));
    }
    var numbers = modulus.flatMap(n -> exponent.map(e -> new RsaNumbers(n, e)));
    numbers.ifPresent(key -> RsaRules.check(key, at, findings));
    return numbers;
  }

  /** Base64urlUInt (RFC 7518, section 2): no byte more than needed, so no zero in front. */
  private Optional<BigInteger> number(String name) {
    return text(name)
        .flatMap(Base64Text::urlBytes)
        .filter(bytes -> bytes.length > 0 && bytes[0] != 0)
        .map(bytes -> new BigInteger(1, bytes));
  }

  private Optional<CertificateLock> lock(RsaNumbers key) {
    var chain = member("x5c");
    var lock = chain.flatMap(CertificateLock::ofJson);
    if (chain.isPresent() && lock.isEmpty()) {
      findings.refuse(new Violation("key.certificate.form", at.member("x5c")));
    }
    if (lock.filter(found -> !found.fits(key)).isPresent()) {
      findings.refuse(new Violation("key.certificate.other-key", at.member("x5c")));
    }
    return lock;
  }

  /** A member that is null counts as left out. */
  private Optional<JsonNode> member(String name) {
    return Optional.of(members.path(name)).filter(node -> !node.isMissingNode() && !node.isNull());
  }

  private Optional<String> text(String name) {
    return member(name).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
