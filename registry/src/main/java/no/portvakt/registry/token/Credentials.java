package no.portvakt.registry.token;

import java.util.Base64;
import java.util.Optional;
import no.portvakt.registry.jose.Rsa;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.key.Certificates;
import no.portvakt.registry.token.ClientStanding.RegisteredKey;
import no.portvakt.registry.token.Credential.Unusable;
import no.portvakt.registry.token.Credential.Usable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds what an assertion's signature is to be verified with: a registered key when the client has
 * any, else a certificate of its organisation that comes along and is trusted by itself.
 */
@Component
class Credentials {

  private static final String REGISTERED_KEY = "private_key_jwt";
  private static final int MOST_CERTIFICATES = 10;

  private final Certificates certificates;
  private final Rsa rsa;

  Credentials(Certificates certificates, Rsa rsa) {
    this.certificates = certificates;
    this.rsa = rsa;
  }

  Credential of(TokenRequest request) {
    var assertion = request.assertion();
    var leaf = assertion.x5c().flatMap(Credentials::leaf);
    if (assertion.x5c().isPresent() && leaf.isEmpty()) {
      return new Unusable(Fault.X5C);
    }
    if (assertion.kid().isPresent()) {
      return request
          .client()
          .key()
          .map(key -> registered(request, key))
          .orElseGet(() -> new Unusable(Fault.KID_UNKNOWN));
    }
    if (request.client().hasKeys()) {
      return new Unusable(Fault.KID_MISSING);
    }
    return leaf.map(certificate -> judged(request, certificate))
        .orElseGet(() -> new Unusable(Fault.X5C));
  }

  private Credential registered(TokenRequest request, RegisteredKey key) {
    if (!request.now().isBefore(key.expires())) {
      return new Unusable(Fault.KEY_EXPIRED);
    }
    if (!key.certificates().isEmpty()
        && judged(request, key.certificates().getFirst()) instanceof Unusable unusable) {
      return unusable;
    }
    return new Usable(rsa.key(key.modulus(), key.exponent()), key.algorithm(), REGISTERED_KEY);
  }

  private Credential judged(TokenRequest request, String leaf) {
    return switch (certificates.judge(request.environment().name(), leaf)) {
      case Untrusted _ -> new Unusable(Fault.CERTIFICATE);
      case Trusted trusted when !isOfTheClient(trusted, request.client()) ->
          new Unusable(Fault.ORGANISATION);
      case Trusted trusted ->
          new Usable(
              trusted.key(),
              request.assertion().jws().algorithm(),
              trusted.kind().authenticationMethod());
    };
  }

  private static boolean isOfTheClient(Trusted certificate, ClientStanding client) {
    return certificate.organisation().equals(client.organisation())
        || client.supplier().filter(certificate.organisation()::equals).isPresent();
  }

  /** The first of an array of base64 texts (RFC 7515, section 4.1.6), which is the sender's own. */
  private static Optional<String> leaf(JsonNode x5c) {
    boolean wellFormed =
        x5c.isArray()
            && !x5c.isEmpty()
            && x5c.size() <= MOST_CERTIFICATES
            && x5c.valueStream().allMatch(Credentials::isBase64);
    return wellFormed ? Optional.of(x5c.path(0).stringValue()) : Optional.empty();
  }

  private static boolean isBase64(JsonNode certificate) {
    if (!certificate.isString() || certificate.stringValue().isEmpty()) {
      return false;
    }
    var text = certificate.stringValue();
    try {
      return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text)).equals(text);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
