package no.portvakt.registry.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.portvakt.registry.key.KeyCommands.Tool;
import no.portvakt.registry.key.KeyReading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandsTest {

  @TempDir Path folder;

  @Test
  void opensslMakesAPairWhosePublicHalfIsRegistered() throws Exception {
    assertThat(publicHalf(Tool.OPENSSL, "org_2026", "pem").modulus()).hasSize(512);
  }

  @Test
  void keytoolMakesAPairWhosePublicHalfIsRegistered() throws Exception {
    assertThat(publicHalf(Tool.KEYTOOL, "org_2026", "pem").modulus()).hasSize(512);
  }

  /** José is the one of the three that most machines have not. */
  @Test
  void joseMakesAPairWhosePublicHalfIsRegisteredWithItsId() throws Exception {
    assumeThat(isOnPath("jose")).isTrue();

    assertThat(publicHalf(Tool.JOSE, "org_2026", "jwk"))
        .extracting(PublicKey::kid, PublicKey::algorithm)
        .containsExactly("org_2026", "RS256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "$(id)", "a;b", "`id`", "a'b", "../a/b", "å"})
  void whatIsNoIdNeverGetsIntoACommand(String kid) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyCommands.with(Tool.OPENSSL, kid))
        .withMessageNotContaining("$");
  }

  @ParameterizedTest
  @EnumSource
  void anIdThatLooksLikeAnOptionIsNone(Tool tool) {
    assertThat(KeyCommands.with(tool, "-help")).doesNotContain(" -help");
  }

  @ParameterizedTest
  @EnumSource
  void theLongestIdMakesAFileNameThatFits(Tool tool) {
    assertThat(Arrays.stream(KeyCommands.with(tool, "a".repeat(255)).split("[ /\\n]")))
        .filteredOn(word -> word.endsWith(".pem") || word.endsWith(".jwk"))
        .isNotEmpty()
        .allMatch(file -> file.length() < 150);
  }

  private PublicKey publicHalf(Tool tool, String kid, String ending) throws Exception {
    for (var command : KeyCommands.with(tool, kid).lines().skip(1).toList()) {
      run(command);
    }

    assertThat(unprotected()).as("private files that others may read").isEmpty();
    var text = Files.readString(folder.resolve(kid + ".public." + ending));
    return ((Read) KeyInput.read(text, Instant.now())).keys().getFirst();
  }

  private List<String> unprotected() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(".private."))
          .filter(file -> !permissions(file).equals("rw-------"))
          .map(Path::toString)
          .toList();
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each with passwords of its own to read, for keytool takes all that it is offered. */
  private void run(String command) throws Exception {
    var builder =
        new ProcessBuilder("sh", "-ec", "umask 077; " + command).directory(folder.toFile());
    builder
        .environment()
        .merge(
            "PATH",
            Path.of(System.getProperty("java.home"), "bin").toString(),
            (path, jdk) -> jdk + ":" + path);
    var process = builder.redirectErrorStream(true).redirectInput(answers()).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
  }

  private File answers() throws IOException {
    return Files.writeString(folder.resolve("answers"), "changeit\nchangeit\n").toFile();
  }

  private static boolean isOnPath(String command) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }
}
