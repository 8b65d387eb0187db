package no.portvakt.registry.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RotationSettingsTest {

  @Test
  void areTwoMonthsWithAWeekBeforeAndAfter() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new RotationSettings(Duration.ofDays(60), Duration.ofDays(7), Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({"ahead,119m", "ahead,61d", "every,6d", "kept,59s", "kept,0"})
  void leaveOthersTimeToLearnOfANewKey(String name, String value) {
    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(Map.of("portvakt.token.rotation." + name, value)))
        .havingRootCause()
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RotationSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("portvakt.token.rotation", RotationSettings.class);
  }
}
