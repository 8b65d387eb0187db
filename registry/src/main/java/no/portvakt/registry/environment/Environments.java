package no.portvakt.registry.environment;

import static no.portvakt.registry.environment.EnvironmentKind.PRODUCTION;
import static no.portvakt.registry.environment.EnvironmentKind.TEST;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The environments of this installation, in the order they are configured. */
@ConfigurationProperties("portvakt")
public final class Environments {

  /**
   * An environment as it is configured; its issuer is this installation unless it is given.
   *
   * @param issuer a text, for what binds addresses does not leave them as they are written
   */
  public record Configured(
      String name, EnvironmentKind kind, @Nullable String issuer, @Nullable URI delegationSource) {

    private Environment at(String publicUrl) {
      var own = issuer == null ? publicUrl + "/" + name + "/" : issuer;
      return new Environment(name, kind, URI.create(own), delegationSource);
    }
  }

  private static final List<Configured> DEFAULTS =
      List.of(
          new Configured("ver1", TEST, null, null),
          new Configured("ver2", TEST, null, URI.create("https://tt02.altinn.no/")),
          new Configured("prod", PRODUCTION, null, URI.create("https://www.altinn.no/")));

  private final String publicUrl;
  private final List<Environment> all;

  @ConstructorBinding
  public Environments(
      @DefaultValue("http://localhost:3000") URI publicUrl,
      @Nullable List<Configured> environments) {
    var url = publicUrl.toString();
    this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.all =
        (environments == null ? DEFAULTS : environments)
            .stream().map(configured -> configured.at(this.publicUrl)).toList();
    if (all.stream().map(Environment::name).distinct().count() != all.size()) {
      throw new IllegalArgumentException("two environments have the same name");
    }
  }

  /** Where others reach this installation, without a slash at the end. */
  public String publicUrl() {
    return publicUrl;
  }

  public List<Environment> all() {
    return all;
  }

  public List<Environment> production() {
    return all.stream().filter(Environment::isProduction).toList();
  }

  /** Whether it is one, and for production. */
  public boolean isProduction(String name) {
    return find(name).filter(Environment::isProduction).isPresent();
  }

  /** For those whose caller has looked. */
  public Environment existing(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no environment " + name));
  }

  public Optional<Environment> find(String name) {
    return all.stream().filter(environment -> environment.name().equals(name)).findFirst();
  }
}
