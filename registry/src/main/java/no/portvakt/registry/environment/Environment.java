package no.portvakt.registry.environment;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An environment of Maskinporten. Without a delegation source nothing is delegated in it.
 *
 * @param issuer as it stands in tokens and metadata, to the letter; an http or https address
 *     without query or fragment (RFC 8414)
 */
public record Environment(
    String name, EnvironmentKind kind, URI issuer, @Nullable URI delegationSource) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");

  public Environment {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an environment's name is 1 to 20 of a-z and 0-9");
    }
    if (!isIssuer(issuer)) {
      throw new IllegalArgumentException(
          "the issuer of " + name + " is no http address without query and fragment");
    }
  }

  /** The address of something below the issuer, whether that ends in a slash or not. */
  public String address(String path) {
    var base = issuer.toString();
    return base.endsWith("/") ? base + path : base + "/" + path;
  }

  public boolean isProduction() {
    return kind == EnvironmentKind.PRODUCTION;
  }

  private static boolean isIssuer(URI issuer) {
    return issuer.getScheme() != null
        && issuer.getScheme().matches("https?")
        && issuer.getHost() != null
        && issuer.getRawQuery() == null
        && issuer.getRawFragment() == null;
  }
}
