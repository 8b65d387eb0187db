package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import no.portvakt.registry.support.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointKeyTest {

  @TempDir Path folder;

  @Test
  void signsSoThatWhoeverHasThePublicKeyCanTell() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var set = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

    var signed = new CheckpointKey(set, folder.resolve("unused")).sign("statement");

    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(pair.getPublic());
    verifier.update("statement".getBytes(US_ASCII));
    assertThat(verifier.verify(Base64.getUrlDecoder().decode(signed))).isTrue();
    assertThat(folder.resolve("unused")).doesNotExist();
  }

  @Test
  void isMadeWhenFirstNeededReadableByItsOwnerOnlyAndKept() throws Exception {
    var file = folder.resolve("keys/audit.key");
    var key = new CheckpointKey("", file);
    assertThat(file).doesNotExist();

    var signed = key.sign("statement");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new CheckpointKey("", file).signed("statement", signed)).isTrue();
    assertThat(new CheckpointKey(Files.readString(file), file).signed("statement", signed))
        .isTrue();
  }

  @Test
  void isOneWhenManyNeedItFirst() throws Exception {
    var file = folder.resolve("audit.key");

    var signatures = Race.among(8, _ -> new CheckpointKey("", file).sign("statement"));

    assertThat(signatures).containsOnly(signatures.getFirst());
  }

  @Test
  void knowsNoOthersSignature() {
    var ours = new CheckpointKey("", folder.resolve("ours"));
    var theirs = new CheckpointKey("", folder.resolve("theirs"));

    assertThat(ours.signed("statement", theirs.sign("statement"))).isFalse();
    assertThat(ours.signed("statement", ours.sign("another"))).isFalse();
  }

  @Test
  void isNotRepeatedWhenItCannotBeRead() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new CheckpointKey("c2VjcmV0", folder).sign("statement"))
        .withMessageNotContaining("c2VjcmV0")
        .withNoCause();
  }
}
