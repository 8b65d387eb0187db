package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.portvakt.registry.environment.Environments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AltinnSettingsTest {

  @Test
  void noAltinnIsAskedUnlessItsAddressIsSet() {
    assertThat(bound(Map.of()).altinn()).isEmpty();
  }

  @Test
  void anAddressNeedsNoMoreThanItsTokens() {
    var settings =
        bound(
            Map.of(
                "portvakt.altinn.ver2.url", "https://platform.tt02.altinn.no",
                "portvakt.altinn.ver2.token", "file:/run/secrets/altinn"));

    assertThat(settings.altinn())
        .containsExactly(
            Map.entry(
                "ver2",
                new AltinnSettings.Address(
                    URI.create("https://platform.tt02.altinn.no"),
                    URI.create("file:/run/secrets/altinn"),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "url, http://platform.tt02.altinn.no",
    "url, http://localhost.evil.example",
    "url, platform.tt02.altinn.no",
    "url, file:/etc/passwd",
    "url, https:///nothing",
    "token, http://tokens.example",
    "token, token-itself",
    "timeout, PT0S",
    "connect-timeout, PT-1S",
    "remember, PT-1S"
  })
  void aSettingThatWouldGiveTheTokenAwayOrMeansNothingIsRefused(String setting, String value) {
    var properties =
        new HashMap<>(
            Map.of(
                "portvakt.altinn.ver2.url", "https://platform.tt02.altinn.no",
                "portvakt.altinn.ver2.token", "file:/run/secrets/altinn"));
    properties.put("portvakt.altinn.ver2." + setting, value);

    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(properties))
        .havingRootCause()
        .withMessageContaining("portvakt.altinn.*")
        .satisfies(e -> assertThat(e).isInstanceOf(IllegalArgumentException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:5101", "http://127.0.0.1:5101", "http://[::1]:5101"})
  void thisMachineNeedsNoTls(String url) {
    assertThat(bound(Map.of("portvakt.altinn.ver2.url", url)).altinn()).containsKey("ver2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ver1", "ver3"})
  void anAltinnIsForAnEnvironmentWhereThingsAreDelegated(String environment) {
    var here = mock(Source.class);
    var environments = new Environments(URI.create("http://localhost:3000"), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sources(environments, here, Map.of(environment, here)))
        .withMessageContaining("portvakt.altinn." + environment);
  }

  private static AltinnSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("portvakt", AltinnSettings.class);
  }
}
