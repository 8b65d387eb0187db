package no.portvakt.registry.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.portvakt.registry.support.SyntheticNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER = KEY.replace("AAAA", "BBBB");

  @TempDir Path folder;

  @Test
  void isHmacSha256OfTheDigits() throws Exception {
    var number = SyntheticNumbers.next();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));

    assertThat(hash(KEY, number)).isEqualTo(mac.doFinal(number.getBytes(US_ASCII)));
  }

  @Test
  void isAnotherForEachNumberAndEachKey() {
    var number = SyntheticNumbers.next();

    assertThat(hash(KEY, number)).isNotEqualTo(hash(KEY, SyntheticNumbers.next()));
    assertThat(hash(KEY, number)).isNotEqualTo(hash(OTHER, number));
    assertThat(new KeyedHash(KEY, folder).mark()).isNotEqualTo(new KeyedHash(OTHER, folder).mark());
  }

  @Test
  void keepsItsKeyInAFileThatOnlyItsOwnerReads() throws Exception {
    var file = folder.resolve("keys/identity.key");
    var number = SyntheticNumbers.next();
    var first = new KeyedHash("", file).of(IdentityNumber.parse(number).orElseThrow());

    assertThat(new KeyedHash("", file).of(IdentityNumber.parse(number).orElseThrow()))
        .isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void doesNotRepeatAKeyThatIsNone() {
    var number = IdentityNumber.parse(SyntheticNumbers.next()).orElseThrow();

    assertThatIllegalStateException()
        .isThrownBy(() -> new KeyedHash("c2VjcmV0", folder).of(number))
        .withMessage("the key that hides national identity numbers is not 32 bytes in base64")
        .withNoCause();
  }

  private byte[] hash(String key, String number) {
    return new KeyedHash(key, folder).of(IdentityNumber.parse(number).orElseThrow());
  }
}
