package no.portvakt.registry.delegation;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which environments' delegations are Altinn's to keep, and how to reach it: by environment. */
@ConfigurationProperties("portvakt")
record AltinnSettings(Map<String, Address> altinn) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  AltinnSettings(@Nullable Map<String, Address> altinn) {
    this.altinn = altinn == null ? Map.of() : Map.copyOf(altinn);
  }

  /**
   * One Altinn.
   *
   * @param url Altinn's platform, as {@code https://platform.tt02.altinn.no}
   * @param token where the bearer token is, which others keep fresh: a file, or an address that
   *     answers with nothing else; none when the installation has {@link AltinnTokens} of its own
   * @param timeout how long Altinn may take for a whole answer
   * @param remember how long a look-up that said yes counts for tokens
   */
  record Address(
      URI url,
      @Nullable URI token,
      @DefaultValue("PT2S") Duration connectTimeout,
      @DefaultValue("PT5S") Duration timeout,
      @DefaultValue("PT1M") Duration remember) {

    Address {
      if (!isPrivateEnough(url)) {
        throw new IllegalArgumentException(
            "portvakt.altinn.*.url must begin with https://, for tokens are sent there");
      }
      if (token != null && !isPrivateEnough(token) && !"file".equals(token.getScheme())) {
        throw new IllegalArgumentException(
            "portvakt.altinn.*.token must begin with file: or https://");
      }
      if (!connectTimeout.isPositive() || !timeout.isPositive() || remember.isNegative()) {
        throw new IllegalArgumentException("the times of portvakt.altinn.* must be positive");
      }
    }

    private static boolean isPrivateEnough(URI address) {
      return address.getHost() != null
          && ("https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }
  }
}
