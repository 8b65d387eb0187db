package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredTokensTest {

  private final FakeAltinn server = new FakeAltinn();
  private final HandClock clock = new HandClock();

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void setFile() {
    file = folder.resolve("altinn.token");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTokenInAFileIsReadEachTime() throws IOException {
    var tokens = tokens(file.toUri());

    Files.writeString(file, "eyJ.first.x-_~+/=\n");
    assertThat(tokens.bearer("ver2", null)).isEqualTo("eyJ.first.x-_~+/=");

    Files.writeString(file, "second");
    assertThat(tokens.bearer("ver2", null)).isEqualTo("second");
  }

  @Test
  void aTokenBehindAnAddressIsKeptForAMinute() {
    var tokens = tokens(server.url());

    server.answers(200, "first\n");
    assertThat(tokens.bearer("ver2", null)).isEqualTo("first");
    server.answers(200, "second");
    clock.move(Duration.ofSeconds(59));
    assertThat(tokens.bearer("ver2", null)).isEqualTo("first");
    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.bearer("ver2", null)).isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "two words", "a\r\nX-Evil: b", "{\"access_token\":\"a\"}", "æ"})
  void whatIsNoTokenIsNotSent(String text) throws IOException {
    Files.writeString(file, text);
    server.answers(200, text);

    assertRefused(tokens(file.toUri()));
    assertRefused(tokens(server.url()));
  }

  @Test
  void aTokenWithoutAnEndIsNotSent() throws IOException {
    Files.writeString(file, "a".repeat(16_385));
    server.answers(200, "a".repeat(16_385));

    assertRefused(tokens(file.toUri()));
    assertRefused(tokens(server.url()));
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeTheTrouble() {
    assertRefused(tokens(file.toUri()));
  }

  @Test
  void anAddressThatDoesNotAnswerIsSaidToBeTheTrouble() {
    var tokens = tokens(server.url());

    server.answers(500, "token");
    assertRefused(tokens);
    server.close();
    assertRefused(tokens);
  }

  @Test
  void withoutASettingThereIsNothingToStartWith() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ConfiguredTokens(
                new AltinnSettings(Map.of("ver2", server.address(Duration.ofSeconds(5)))), clock))
        .withMessageContaining("portvakt.altinn.ver2.token");
  }

  private static void assertRefused(AltinnTokens tokens) {
    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> tokens.bearer("ver2", null))
        .withMessageContaining("portvakt.altinn.ver2.token");
  }

  private AltinnTokens tokens(URI source) {
    var address =
        new AltinnSettings.Address(
            URI.create("https://platform.tt02.altinn.no"),
            source,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1));
    return new ConfiguredTokens(new AltinnSettings(Map.of("ver2", address)), clock);
  }
}
