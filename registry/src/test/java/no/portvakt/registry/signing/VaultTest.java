package no.portvakt.registry.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import no.portvakt.registry.support.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private static final byte[] SECRET = "the private part".getBytes(UTF_8);
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  @Test
  void opensWhatItSealed() {
    var sealed = new Vault(KEY, folder).seal(SECRET, "ver2/a");

    assertThat(new Vault(" " + KEY + "\n", folder).open(sealed, "ver2/a")).isEqualTo(SECRET);
    assertThat(new String(sealed, UTF_8)).doesNotContain("private");
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    var vault = new Vault(KEY, folder);

    assertThat(vault.seal(SECRET, "ver2/a")).isNotEqualTo(vault.seal(SECRET, "ver2/a"));
  }

  @Test
  void opensNothingUnderAnotherLabel() {
    var vault = new Vault(KEY, folder);
    var sealed = vault.seal(SECRET, "ver2/a");

    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(sealed, "prod/a"))
        .withMessageContaining("prod/a")
        .withNoCause();
  }

  @Test
  void opensNothingThatWasChanged() {
    var vault = new Vault(KEY, folder);
    var sealed = vault.seal(SECRET, "ver2/a");

    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalStateException().isThrownBy(() -> vault.open(changed, "ver2/a"));
    }
  }

  @Test
  void saysWhatToDoWhenItsKeyIsAnother() {
    var sealed = new Vault("", folder.resolve("ours")).seal(SECRET, "ver2/a");

    assertThatIllegalStateException()
        .isThrownBy(() -> new Vault("", folder.resolve("theirs")).open(sealed, "ver2/a"))
        .withMessageContaining("portvakt.token.encryption-key")
        .withMessageContaining("portvakt.token.key-file");
  }

  @Test
  void makesItsKeyOnceWhenManyNeedItFirst() throws Exception {
    var file = folder.resolve("keys/token.key");
    var sealed = new Vault("", file).seal(SECRET, "a");

    var opened = Race.among(8, _ -> new String(new Vault("", file).open(sealed, "a"), UTF_8));

    assertThat(opened).containsOnly(new String(SECRET, UTF_8));
    assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c2VjcmV0", "secret!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
  void doesNotRepeatAKeyThatIsNone(String key) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Vault(key, folder).seal(SECRET, "a"))
        .withMessage("the key that seals signing keys is not 32 bytes in base64")
        .withNoCause();
  }
}
