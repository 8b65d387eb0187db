package no.portvakt.registry.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.key.CertificateVerdict;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.key.Certificates;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.context.annotation.Primary;

/** Trusts what a test told it to, in one environment. */
@Primary
class MadeUpCertificates implements Certificates {

  /** A leaf that breaks the judge. */
  static final String BROKEN = leaf("broken");

  private final Map<String, CertificateVerdict> verdicts = new ConcurrentHashMap<>();

  String trusted(
      String environment, OrganisationNumber organisation, CertificateKind kind, TestKey key) {
    var leaf = leaf(environment + organisation + kind + key.kid());
    verdicts.put(environment + leaf, new Trusted(organisation, kind, key.publicKey()));
    return leaf;
  }

  static String leaf(String content) {
    return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public CertificateVerdict judge(String environment, String leaf) {
    if (leaf.equals(BROKEN)) {
      throw new IllegalStateException("the judge is out of order");
    }
    return verdicts.getOrDefault(environment + leaf, new Untrusted("certificate.unknown-issuer"));
  }
}
