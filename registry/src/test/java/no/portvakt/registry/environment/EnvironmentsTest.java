package no.portvakt.registry.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
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
  void areIssuedByThisInstallationUnlessConfigured() {
    assertThat(bound(Map.of()).all())
        .extracting(environment -> environment.issuer().toString())
        .containsExactly(
            "http://localhost:3000/ver1/",
            "http://localhost:3000/ver2/",
            "http://localhost:3000/prod/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://portvakt.example/mp", "https://portvakt.example/mp/"})
  void areIssuedWhereTheInstallationIsReached(String publicUrl) {
    var environments = bound(Map.of("portvakt.public-url", publicUrl));

    assertThat(environments.publicUrl()).isEqualTo("https://portvakt.example/mp");
    assertThat(environments.find("ver2"))
        .map(environment -> environment.issuer().toString())
        .contains("https://portvakt.example/mp/ver2/");
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
                "portvakt.environments[1].kind", "production"));

    assertThat(environments.all())
        .containsExactly(
            new Environment(
                "test",
                EnvironmentKind.TEST,
                URI.create("https://test.maskinporten.no/"),
                URI.create("https://tt02.altinn.no/")),
            new Environment(
                "live",
                EnvironmentKind.PRODUCTION,
                URI.create("http://localhost:3000/live/"),
                null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://maskinporten.no", "https://Maskinporten.no/a%20b/"})
  void keepAConfiguredIssuerToTheLetter(String issuer) {
    var environment = bound(single(issuer)).find("test").orElseThrow();

    assertThat(environment.issuer()).hasToString(issuer);
  }

  @Test
  void findAddressesBelowAnIssuerWithAndWithoutItsFinalSlash() {
    var with = bound(single("https://maskinporten.no/")).all().getFirst();
    var without = bound(single("https://maskinporten.no")).all().getFirst();

    assertThat(with.address("token")).isEqualTo("https://maskinporten.no/token");
    assertThat(without.address("token")).isEqualTo("https://maskinporten.no/token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maskinporten.no",
        "ftp://maskinporten.no/",
        "https:///",
        "https://m/?a",
        "https://m/#a"
      })
  void refuseAnIssuerThatIsNoAddress(String issuer) {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(single(issuer)))
        .havingRootCause()
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuseTwoOfOneName() {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() ->
            bound(
                Map.of(
                    "portvakt.environments[0].name", "test",
                    "portvakt.environments[0].kind", "test",
                    "portvakt.environments[1].name", "test",
                    "portvakt.environments[1].kind", "production")))
        .havingRootCause()
        .withMessage("two environments have the same name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PROD", "a-b", "a12345678901234567890", "a/b"})
  void refuseANameThatDoesNotFitInAnAddress(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Environment(
                name, EnvironmentKind.TEST, URI.create("https://maskinporten.no/"), null));
  }

  private static Map<String, String> single(String issuer) {
    return Map.of(
        "portvakt.environments[0].name", "test",
        "portvakt.environments[0].kind", "test",
        "portvakt.environments[0].issuer", issuer);
  }

  private static Environments bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("portvakt", Environments.class);
  }
}
