package no.portvakt.registry.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revocation lists of an environment (RFC 5280, section 5). They are files that somebody else
 * renews, so they are read again after a while; a list that is not to be had is as bad as one that
 * is too old, for a certificate may be on it.
 */
final class RevocationLists {

  private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
  private static final Duration AGE = Duration.ofMinutes(5);

  private final List<TrustFile> files;
  private @Nullable Loaded loaded;

  RevocationLists(List<String> locations) {
    this.files = locations.stream().map(TrustFile::new).toList();
  }

  /** Whether a certificate is revoked; none when that cannot be known now. */
  Optional<Boolean> revokes(X509Certificate leaf, X509Certificate issuer, Instant now) {
    if (files.isEmpty()) {
      return Optional.of(false);
    }
    var valid =
        lists(now).stream()
            .filter(list -> list.getIssuerX500Principal().equals(leaf.getIssuerX500Principal()))
            .filter(list -> isValid(list, issuer, now))
            .toList();
    return valid.isEmpty()
        ? Optional.empty()
        : Optional.of(valid.stream().anyMatch(list -> list.isRevoked(leaf)));
  }

  private static boolean isValid(X509CRL list, X509Certificate issuer, Instant now) {
    var next = list.getNextUpdate();
    if (next == null || !now.isBefore(next.toInstant()) || list.hasUnsupportedCriticalExtension()) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  private synchronized List<X509CRL> lists(Instant now) {
    var current = loaded;
    if (current == null || now.isAfter(current.at.plus(AGE))) {
      current = new Loaded(read(), now);
      loaded = current;
    }
    return current.lists;
  }

  private List<X509CRL> read() {
    var lists = new ArrayList<X509CRL>();
    for (var file : files) {
      try {
        lists.addAll(file.revocationLists());
      } catch (IOException | GeneralSecurityException unreadable) {
        LOG.warn("No revocation list can be read from {}", file.location(), unreadable);
      }
    }
    return List.copyOf(lists);
  }

  private record Loaded(List<X509CRL> lists, Instant at) {}
}
