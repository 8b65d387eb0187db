package no.portvakt.bot.login;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ID-porten is and who we are there.
 *
 * @param issuer to the letter; empty where there is no ID-porten
 * @param acr the least level that counts
 */
@ConfigurationProperties("portvakt.idporten")
record IdPortenSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("idporten-loa-high") String acr) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  IdPortenSettings {
    if (Acr.of(acr).isEmpty()) {
      throw new IllegalArgumentException(
          "portvakt.idporten.acr is idporten-loa-substantial or idporten-loa-high");
    }
    if (!issuer.isEmpty()) {
      if (!isPrivateEnough(URI.create(issuer))) {
        throw new IllegalArgumentException("portvakt.idporten.issuer must begin with https://");
      }
      if (clientId.isEmpty() || clientSecret.isEmpty()) {
        throw new IllegalArgumentException(
            "portvakt.idporten.issuer is set, but not client-id and client-secret");
      }
    }
  }

  boolean isComplete() {
    return !issuer.isEmpty();
  }

  Acr level() {
    return Acr.of(acr).orElseThrow();
  }

  private static boolean isPrivateEnough(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && isHere(address.getHost()));
  }

  private static boolean isHere(@Nullable String host) {
    return host != null && THIS_MACHINE.contains(host);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "IdPortenSettings[" + issuer + ", " + clientId + ", " + acr + "]";
  }
}
