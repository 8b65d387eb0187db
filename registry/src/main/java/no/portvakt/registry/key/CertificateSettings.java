package no.portvakt.registry.key;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom an environment trusts, as files of PEM or DER: paths, or addresses as {@code classpath:…}.
 *
 * @param certificates the issuers of each environment, roots and those below them
 * @param revocations their revocation lists, which somebody else renews; none: nothing is looked up
 */
@ConfigurationProperties("portvakt")
record CertificateSettings(
    @DefaultValue Map<String, List<String>> certificates,
    @DefaultValue Map<String, List<String>> revocations) {

  List<String> issuers(String environment) {
    return certificates.getOrDefault(environment, List.of());
  }

  List<String> revocations(String environment) {
    return revocations.getOrDefault(environment, List.of());
  }
}
