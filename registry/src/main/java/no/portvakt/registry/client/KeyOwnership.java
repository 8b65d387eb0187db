package no.portvakt.registry.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.key.CertificateVerdict;
import no.portvakt.registry.key.CertificateVerdict.Trusted;
import no.portvakt.registry.key.CertificateVerdict.Untrusted;
import no.portvakt.registry.key.Certificates;
import no.portvakt.registry.key.KeyReading;
import org.springframework.stereotype.Component;

/** A key that a certificate locks must be locked to one of the client's own organisations. */
@Component
class KeyOwnership {

  private final Certificates certificates;

  KeyOwnership(Certificates certificates) {
    this.certificates = certificates;
  }

  List<Violation> violations(KeyHolder holder, KeyReading.Read read) {
    return IntStream.range(0, read.keys().size())
        .mapToObj(index ->
            read.keys().get(index).certificates().stream()
                .limit(1)
                .map(leaf -> certificates.judge(holder.environment(), leaf))
                .flatMap(verdict -> violation(holder, verdict, read.field(index, "x5c")).stream()))
        .flatMap(violations -> violations)
        .toList();
  }

  private static Optional<Violation> violation(
      KeyHolder holder, CertificateVerdict verdict, String field) {
    return switch (verdict) {
      case Untrusted(var code) -> Optional.of(new Violation(code, field));
      case Trusted trusted when holder.concerns(trusted.organisation()) -> Optional.empty();
      case Trusted _ -> Optional.of(new Violation("certificate.other-organisation", field));
    };
  }
}
