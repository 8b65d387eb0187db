package no.portvakt.registry.key;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(CertificateSettings.class)
class ConfiguredCertificates implements Certificates {

  private final Map<String, Trust> environments;
  private final Clock clock;

  ConfiguredCertificates(CertificateSettings settings, Environments environments, Clock clock) {
    var names = environments.all().stream().map(Environment::name).toList();
    Stream.of(settings.certificates(), settings.revocations())
        .flatMap(configured -> configured.keySet().stream())
        .filter(name -> !names.contains(name))
        .forEach(ConfiguredCertificates::refuse);
    this.environments =
        names.stream().collect(toUnmodifiableMap(identity(), name -> Trust.of(settings, name)));
    this.clock = clock;
  }

  @Override
  public CertificateVerdict judge(String environment, String leaf) {
    var trust = environments.get(environment);
    if (trust == null) {
      throw new IllegalArgumentException("no environment " + environment);
    }
    if (trust.issuers().isEmpty()) {
      return new Untrusted("certificate.nobody-trusted");
    }
    return Base64Text.bytes(leaf)
        .flatMap(X509::read)
        .map(certificate -> judge(trust, certificate, clock.instant()))
        .orElseGet(() -> new Untrusted("certificate.form"));
  }

  private CertificateVerdict judge(Trust trust, X509Certificate leaf, Instant now) {
    return CertificateRules.broken(leaf, now)
        .<CertificateVerdict>map(Untrusted::new)
        .or(() -> trust.judge(leaf, now))
        .orElseGet(() -> untrusted(leaf, now));
  }

  private CertificateVerdict untrusted(X509Certificate leaf, Instant now) {
    boolean elsewhere =
        environments.values().stream()
            .anyMatch(trust -> trust.issuers().issuerOf(leaf, now).isPresent());
    return new Untrusted(elsewhere ? "certificate.other-environment" : "certificate.issuer");
  }

  private static void refuse(String name) {
    throw new IllegalStateException("certificates are configured for no environment: " + name);
  }
}
