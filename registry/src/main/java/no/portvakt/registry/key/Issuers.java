package no.portvakt.registry.key;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The issuers that an environment trusts: roots, which sign themselves, and those below them. */
record Issuers(Set<TrustAnchor> roots, List<X509Certificate> others) {

  private static final Issuers NOBODY = new Issuers(Set.of(), List.of());

  Issuers {
    roots = Set.copyOf(roots);
    others = List.copyOf(others);
  }

  /**
   * Read once, for they change rarely.
   *
   * @throws IllegalStateException when a file is missing or none, or no root is among them
   */
  static Issuers of(List<String> locations) {
    if (locations.isEmpty()) {
      return NOBODY;
    }
    var all = new ArrayList<X509Certificate>();
    for (var location : locations) {
      all.addAll(read(new TrustFile(location)));
    }
    var roots =
        all.stream()
            .filter(X509::isSelfSigned)
            .map(root -> new TrustAnchor(root, null))
            .collect(toUnmodifiableSet());
    if (roots.isEmpty()) {
      throw new IllegalStateException("no root is among the certificates of " + locations);
    }
    return new Issuers(roots, all);
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }

  /** Who issued a certificate, if they are trusted at that time; nothing sent along counts. */
  Optional<X509Certificate> issuerOf(X509Certificate leaf, Instant now) {
    if (isEmpty()) {
      return Optional.empty();
    }
    try {
      var path = CertPathBuilder.getInstance("PKIX").build(parameters(leaf, now));
      return Optional.of(issuer((PKIXCertPathBuilderResult) path));
    } catch (CertPathBuilderException untrusted) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JDK builds no paths of certificates", impossible);
    }
  }

  private PKIXBuilderParameters parameters(X509Certificate leaf, Instant now)
      throws GeneralSecurityException {
    var wanted = new X509CertSelector();
    wanted.setCertificate(leaf);
    var parameters = new PKIXBuilderParameters(roots, wanted);
    var known = new ArrayList<>(others);
    known.add(leaf);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
    parameters.setDate(Date.from(now));
    parameters.setRevocationEnabled(false);
    return parameters;
  }

  private static X509Certificate issuer(PKIXCertPathBuilderResult result) {
    var path = result.getCertPath().getCertificates();
    return path.size() > 1
        ? (X509Certificate) path.get(1)
        : result.getTrustAnchor().getTrustedCert();
  }

  private static List<X509Certificate> read(TrustFile file) {
    try {
      return file.certificates();
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "no certificates can be read from " + file.location(), unreadable);
    }
  }
}
