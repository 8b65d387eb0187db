package no.portvakt.registry.support;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** A virksomhetssertifikat to be issued in a test, of either profile, and ways to get it wrong. */
public record EnterpriseCertificate(
    X500Name subject,
    KeyPair keys,
    Instant from,
    Instant to,
    String signature,
    Extensions extensions) {

  public static final String BUYPASS = "2.16.578.1.26.1.3.2";
  public static final String COMMFIDES = "2.16.578.1.29.13.200.1.0";

  private static final KeyPair KEYS = CertificateAuthority.keyPair(2_048);
  private static final Instant FROM = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2028-06-01T00:00:00Z");

  /** Adds extensions to a certificate. */
  public interface Extensions {

    void addTo(X509v3CertificateBuilder builder) throws IOException;

    default Extensions and(Extensions others) {
      return builder -> {
        addTo(builder);
        others.addTo(builder);
      };
    }
  }

  /** The classic profile: the number is the subject's serial number. */
  public static EnterpriseCertificate seid1(String organisation) {
    return with("C=NO, O=KARTETATEN, CN=KARTETATEN, SERIALNUMBER=" + organisation)
        .extended(usage(true, KeyUsage.digitalSignature).and(policy(BUYPASS)));
  }

  /** The newer profile: the number is the organisation identifier. */
  public static EnterpriseCertificate seid2(String organisation, boolean qualified) {
    var extensions =
        usage(true, KeyUsage.digitalSignature | KeyUsage.nonRepudiation).and(policy(COMMFIDES));
    return with("C=NO, O=KARTETATEN, CN=KARTETATEN, 2.5.4.97=NTRNO-" + organisation)
        .extended(qualified ? extensions.and(qualified()) : extensions);
  }

  /** Without any extension. */
  public static EnterpriseCertificate with(String subject) {
    return new EnterpriseCertificate(
        new X500Name(subject), KEYS, FROM, TO, "SHA256withRSA", builder -> {});
  }

  public EnterpriseCertificate named(String other) {
    return new EnterpriseCertificate(new X500Name(other), keys, from, to, signature, extensions);
  }

  public EnterpriseCertificate extended(Extensions others) {
    return new EnterpriseCertificate(subject, keys, from, to, signature, others);
  }

  public EnterpriseCertificate keyed(KeyPair others) {
    return new EnterpriseCertificate(subject, others, from, to, signature, extensions);
  }

  public EnterpriseCertificate signedWith(String algorithm) {
    return new EnterpriseCertificate(subject, keys, from, to, algorithm, extensions);
  }

  public EnterpriseCertificate valid(String start, String end) {
    return new EnterpriseCertificate(
        subject, keys, Instant.parse(start), Instant.parse(end), signature, extensions);
  }

  public static Extensions usage(boolean critical, int bits) {
    return builder -> builder.addExtension(Extension.keyUsage, critical, new KeyUsage(bits));
  }

  public static Extensions policy(String identifier) {
    var policy = new PolicyInformation(new ASN1ObjectIdentifier(identifier));
    return builder ->
        builder.addExtension(Extension.certificatePolicies, false, new CertificatePolicies(policy));
  }

  private static Extensions qualified() {
    var compliance = new QCStatement(QCStatement.id_etsi_qcs_QcCompliance);
    return builder ->
        builder.addExtension(Extension.qCStatements, false, new DERSequence(compliance));
  }
}
