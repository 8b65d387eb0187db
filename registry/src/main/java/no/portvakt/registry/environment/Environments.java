package no.portvakt.registry.environment;

import static no.portvakt.registry.environment.EnvironmentKind.PRODUCTION;
import static no.portvakt.registry.environment.EnvironmentKind.TEST;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/** The environments of this installation, in the order they are configured. */
@ConfigurationProperties("portvakt")
public final class Environments {

  private static final List<Environment> DEFAULTS =
      List.of(
          new Environment("ver1", TEST, URI.create("https://ver1.maskinporten.no/"), null),
          new Environment(
              "ver2",
              TEST,
              URI.create("https://ver2.maskinporten.no/"),
              URI.create("https://tt02.altinn.no/")),
          new Environment(
              "prod",
              PRODUCTION,
              URI.create("https://maskinporten.no/"),
              URI.create("https://www.altinn.no/")));

  private final List<Environment> all;

  @ConstructorBinding
  public Environments(@Nullable List<Environment> environments) {
    this.all = environments == null ? DEFAULTS : List.copyOf(environments);
    if (all.stream().map(Environment::name).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two environments have the same name");
    }
  }

  public List<Environment> all() {
    return all;
  }

  public Optional<Environment> find(String name) {
    return all.stream().filter(environment -> environment.name().equals(name)).findFirst();
  }
}
