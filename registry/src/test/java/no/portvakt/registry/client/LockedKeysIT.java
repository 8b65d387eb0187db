package no.portvakt.registry.client;

import static no.portvakt.registry.support.EnterpriseCertificate.seid1;
import static no.portvakt.registry.support.EnterpriseCertificate.seid2;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.KeysOutcome.Done;
import no.portvakt.registry.client.KeysOutcome.Refused;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.support.CertificateAuthority;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RegistryIT
class LockedKeysIT {

  private static final CertificateAuthority ISSUER =
      CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");

  @TempDir static Path folder;

  @Autowired ClientKeys keys;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber owner = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();
  private ClientId client = ClientId.random();

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry properties) throws IOException {
    var file = folder.resolve("issuer.pem");
    Files.writeString(file, CertificateAuthority.pem(ISSUER.certificate()));
    properties.add("portvakt.certificates.ver2", file::toString);
  }

  @BeforeEach
  void makeAClientThatASupplierRuns() {
    organisations.register(
        new Organisation(supplier, "Leverandøren", Set.of(), null, null, false), ACTOR);
    client = ClientRow.insert(jdbc, owner, supplier, clock.instant());
  }

  @Test
  void anOrganisationsCertificateLocksAKeyToIt() {
    var certificate = ISSUER.issue(seid1(owner.value()));

    var done = (Done) put(CertificateAuthority.pem(certificate, ISSUER.certificate()));

    assertThat(done.keys())
        .singleElement()
        .satisfies(key -> {
          assertThat(key.key().certificates()).containsExactly(base64(certificate));
          assertThat(key.kid()).isEqualTo(key.key().thumbprint());
        });
    assertThat(keys.of("ver2", client)).isEqualTo(done.keys());
  }

  @Test
  void aSuppliersCertificateLocksAKeyToo() {
    assertThat(put(jwkWith(ISSUER.issue(seid2(supplier.value(), true))))).isInstanceOf(Done.class);
  }

  @Test
  void anotherOrganisationsCertificateDoesNot() {
    var certificate = ISSUER.issue(seid1(Some.organisationNumber().value()));

    assertThat(put(CertificateAuthority.pem(certificate)))
        .isEqualTo(refused("certificate.other-organisation", "x5c"));
    assertThat(
            keys.replaceAll(
                "ver2", owner, client, "[" + jwkWith(certificate) + "]", Cause.of(ACTOR)))
        .isEqualTo(refused("certificate.other-organisation", "keys[0].x5c"));
    assertThat(keys.of("ver2", client)).isEmpty();
  }

  @Test
  void aCertificateOfAnIssuerThatIsNotTrustedDoesNot() {
    var stranger = CertificateAuthority.root("C=NO, O=Utsteder AS, CN=Rot");

    assertThat(put(CertificateAuthority.pem(stranger.issue(seid1(owner.value())))))
        .isEqualTo(refused("certificate.issuer", "x5c"));
  }

  @Test
  void whereNobodyIsTrustedNoCertificateLocksAKey() {
    var elsewhere = ClientRow.insert(jdbc, "prod", owner, null, true, clock.instant());
    var input = CertificateAuthority.pem(ISSUER.issue(seid1(owner.value())));

    assertThat(keys.put("prod", owner, elsewhere, Optional.empty(), input, Cause.of(ACTOR)))
        .isEqualTo(refused("certificate.nobody-trusted", "x5c"));
  }

  @Test
  void theKeyLastsNoLongerThanItsCertificate() {
    var end = clock.instant().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
    var certificate =
        ISSUER.issue(seid1(owner.value()).valid("2025-01-01T00:00:00Z", end.toString()));

    assertThat(((Done) put(CertificateAuthority.pem(certificate))).keys())
        .extracting(ClientKey::expires)
        .containsExactly(end);
    var kid = keys.of("ver2", client).getFirst().kid();
    assertThat(((Done) keys.renew("ver2", owner, client, kid, Cause.of(ACTOR))).keys())
        .extracting(ClientKey::expires)
        .containsExactly(end);
    assertThat(put(jwkWith(certificate, end.plusSeconds(1))))
        .isEqualTo(refused("key.expiry.after-certificate", "exp"));
    assertThat(put(jwkWith(certificate, end.minusSeconds(1)))).isInstanceOf(Done.class);
  }

  private KeysOutcome put(String input) {
    return keys.put("ver2", owner, client, Optional.empty(), input, Cause.of(ACTOR));
  }

  private static String jwkWith(X509Certificate certificate, Instant end) {
    return jwkWith(certificate).replace("}", ",\"exp\":" + end.getEpochSecond() + "}");
  }

  private static String jwkWith(X509Certificate certificate) {
    var rsa = (RSAPublicKey) certificate.getPublicKey();
    return """
    {"kty":"RSA","e":"AQAB","use":"sig","kid":"locked","alg":"RS256","n":"%s","x5c":["%s"]}\
    """
        .formatted(Base64URL.encode(rsa.getModulus()), base64(certificate));
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Refused refused(String code, String field) {
    return new Refused(List.of(new Violation(code, field)));
  }
}
