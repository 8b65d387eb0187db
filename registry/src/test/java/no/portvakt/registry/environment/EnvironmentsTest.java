package no.portvakt.registry.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnvironmentsTest {

  @Test
  void areVer1Ver2AndProdUnlessConfigured() {
    var environments = bound(Map.of());

    assertThat(environments.all())
        .extracting(Environment::name)
        .containsExactly("ver1", "ver2", "prod");
    assertThat(environments.find("prod")).map(Environment::isProduction).contains(true);
    assertThat(environments.find("ver2")).map(Environment::isProduction).contains(false);
    assertThat(environments.find("PROD")).isEmpty();
  }

  @Test
  void allowDelegationOnlyWhereAnAltinnIsJoined() {
    var environments = bound(Map.of());

    assertThat(environments.all())
        .extracting(Environment::delegationSource)
        .containsExactly(
            null, URI.create("https://tt02.altinn.no/"), URI.create("https://www.altinn.no/"));
  }

  @Test
  void areThoseOfTheConfigurationInItsOrder() {
    var environments =
        bound(
            Map.of(
                "portvakt.environments[0].name", "test",
                "portvakt.environments[0].kind", "test",
                "portvakt.environments[0].issuer", "https://test.maskinporten.no/",
                "portvakt.environments[0].delegation-source", "https://tt02.altinn.no/",
                "portvakt.environments[1].name", "live",
                "portvakt.environments[1].kind", "production",
                "portvakt.environments[1].issuer", "https://maskinporten.no/"));

    assertThat(environments.all())
        .containsExactly(
            new Environment(
                "test",
                EnvironmentKind.TEST,
                URI.create("https://test.maskinporten.no/"),
                URI.create("https://tt02.altinn.no/")),
            new Environment(
                "live", EnvironmentKind.PRODUCTION, URI.create("https://maskinporten.no/"), null));
  }

  @Test
  void refuseTwoOfOneName() {
    var ver1 = bound(Map.of()).find("ver1").orElseThrow();

    assertThatIllegalArgumentException().isThrownBy(() -> new Environments(List.of(ver1, ver1)));
  }

  @Test
  void refuseAnIssuerWithoutItsFinalSlash() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Environment(
                "test", EnvironmentKind.TEST, URI.create("https://maskinporten.no"), null));
  }

  private static Environments bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("portvakt", Environments.class);
  }
}
