package no.portvakt.registry.support;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates in tests, valid or not, as a root or below one. */
public final class CertificateAuthority {

  private static final AtomicLong SERIAL = new AtomicLong(1_000);
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2060-01-01T00:00:00Z");

  private final X509Certificate certificate;
  private final PrivateKey key;

  private CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    this.certificate = certificate;
    this.key = key;
  }

  public static CertificateAuthority root(String name) {
    var keys = keyPair(2_048);
    var subject = new X500Name(name);
    return new CertificateAuthority(
        authority(subject, subject, keys, keys.getPrivate()), keys.getPrivate());
  }

  /** One below this. */
  public CertificateAuthority below(String name) {
    var keys = keyPair(2_048);
    return new CertificateAuthority(
        authority(name(), new X500Name(name), keys, key), keys.getPrivate());
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public X509Certificate issue(EnterpriseCertificate wanted) {
    try {
      var builder = builder(name(), wanted.subject(), wanted.keys(), wanted.from(), wanted.to());
      wanted.extensions().addTo(builder);
      return signed(builder, wanted.signature(), key);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A revocation list with these certificates on it. */
  public X509CRL revoke(Instant updated, Instant next, X509Certificate... revoked) {
    var builder =
        new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(updated));
    builder.setNextUpdate(Date.from(next));
    for (var gone : revoked) {
      builder.addCRLEntry(gone.getSerialNumber(), Date.from(updated), CRLReason.keyCompromise);
    }
    try {
      return new JcaX509CRLConverter().getCRL(builder.build(signer("SHA256withRSA", key)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static KeyPair keyPair(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Certificates and revocation lists. */
  public static String pem(Object... things) {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      for (var thing : things) {
        pem.writeObject(thing);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private X500Name name() {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static X509Certificate authority(
      X500Name issuer, X500Name subject, KeyPair keys, PrivateKey signer) {
    try {
      var builder = builder(issuer, subject, keys, FROM, TO);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return signed(builder, "SHA256withRSA", signer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant to) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        BigInteger.valueOf(SERIAL.incrementAndGet()),
        Date.from(from),
        Date.from(to),
        subject,
        keys.getPublic());
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder builder, String algorithm, PrivateKey key) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(signer(algorithm, key)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ContentSigner signer(String algorithm, PrivateKey key) {
    try {
      return new JcaContentSignerBuilder(algorithm).build(key);
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
