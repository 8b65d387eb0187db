package no.portvakt.registry.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;

/** What must hold of whatever anybody pastes; Jazzer calls it. */
public final class KeyInputFuzz {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  private static final Pattern FIELD =
      Pattern.compile(
          "keys?|keys\\[[0-4]]|(keys\\[[0-4]]\\.)?(kty|use|key_ops|alg|kid|n|e|exp|x5c|x5u)");

  private KeyInputFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    check(new String(data, UTF_8));
  }

  static void check(String text) {
    switch (KeyInput.read(text, NOW)) {
      case KeyReading.Refused(var violations) -> {
        require(!violations.isEmpty(), "refused without a reason");
        checkTold(violations);
      }
      case KeyReading.Read read -> {
        require(!text.contains("PRIVATE KEY-----"), "a private key was read");
        checkTold(read.advice());
        read.keys().forEach(KeyInputFuzz::check);
      }
    }
  }

  private static void checkTold(List<Violation> violations) {
    for (var violation : violations) {
      require(
          RuleTexts.find("violation." + violation.code(), Locale.ENGLISH).isPresent(),
          "a code without a text");
      require(FIELD.matcher(violation.field()).matches(), "a field that is none of ours");
    }
  }

  private static void check(PublicKey key) {
    int bits = key.rsa().getModulus().bitLength();
    require(bits >= 2_048 && bits <= 8_192, "a modulus that is too short or too long");
    require(
        KeyInput.read(key.toJson(), NOW) instanceof KeyReading.Read again
            && again.keys().equals(List.of(key)),
        "what is shown back is another key");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
