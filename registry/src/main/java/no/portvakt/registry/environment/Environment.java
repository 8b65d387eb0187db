package no.portvakt.registry.environment;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An environment of Maskinporten. Without a delegation source nothing is delegated in it. */
public record Environment(
    String name, EnvironmentKind kind, URI issuer, @Nullable URI delegationSource) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");

  public Environment {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an environment's name is 1 to 20 of a-z and 0-9");
    }
    if (!issuer.isAbsolute() || !issuer.toString().endsWith("/")) {
      throw new IllegalArgumentException("the issuer of " + name + " is no address ending in /");
    }
  }

  public boolean isProduction() {
    return kind == EnvironmentKind.PRODUCTION;
  }
}
