package no.portvakt.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import no.portvakt.registry.key.KeyReading.Read;
import no.portvakt.registry.key.KeyReading.Refused;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;

class GeneratedKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  private static final KeyVectors VECTORS = KeyVectors.load();
  private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

  /** What a chat does to a text without changing what it says. */
  private static final List<UnaryOperator<String>> SPOILERS =
      List.of(
          text -> "\ufeff" + text,
          text -> "```\n" + text + "\n```",
          text -> "`" + text + "`",
          text -> "  \n" + text + "\t\r\n",
          text -> text.replace("\n", "\r\n"),
          text -> text.replace("\n", " "),
          text -> text.replace("\n", "\n\u200b"),
          text -> text.replace(" ", "\u00a0"));

  @Test
  void keysOfTheJdkAreReadInEveryFormAndHoweverAChatSpoilsThem() throws Exception {
    var random = Seeded.random("keysOfTheJdkAreReadInEveryFormAndHoweverAChatSpoilsThem");
    for (int bits : List.of(2_048, 2_049, 3_072)) {
      var key = key(bits);
      var expected = only(Base64.getEncoder().encodeToString(key.getEncoded()));
      assertThat(expected.rsa()).isEqualTo(key);

      for (int i = 0; i < 200; i++) {
        var form = forms(key, expected).get(random.nextInt(5));
        var pasted = spoiled(form, random);

        assertThat(only(pasted)).as(pasted).isEqualTo(expected);
      }
    }
  }

  @Test
  void oneChangedByteNeverMakesAnotherKeyOfPem() throws Exception {
    var random = Seeded.random("oneChangedByteNeverMakesAnotherKeyOfPem");
    var der = key(2_048).getEncoded();
    var expected = only(Base64.getEncoder().encodeToString(der));

    for (int i = 0; i < 500; i++) {
      var changed = der.clone();
      // before the modulus: lengths, tags, the algorithm
      int position = random.nextInt(32);
      changed[position] = (byte) (changed[position] ^ (1 << random.nextInt(8)));

      var reading = KeyInput.read(Base64.getEncoder().encodeToString(changed), NOW);

      assertThat(reading instanceof Read read ? read.keys() : List.of(expected))
          .as(Arrays.toString(changed))
          .extracting(PublicKey::modulus)
          .containsExactly(expected.modulus());
    }
  }

  @Test
  void goodKeysAreNotTakenForThoseOfTheFlawedLibrary() {
    var random = Seeded.random("goodKeysAreNotTakenForThoseOfTheFlawedLibrary");

    for (int i = 0; i < 5_000; i++) {
      var modulus = new BigInteger(2_048, random).setBit(2_047).setBit(0);

      assertThat(Roca.marks(modulus)).as(modulus.toString()).isFalse();
    }
  }

  /** Whatever a text is, the answer is one of ours and holds none of it. */
  @Test
  void spoiledVectorsAreReadOrRefusedAndNeverQuoted() {
    var random = Seeded.random("spoiledVectorsAreReadOrRefusedAndNeverQuoted");
    var inputs = VECTORS.inputs().filter(input -> !input.isEmpty()).toList();

    for (int i = 0; i < 3_000; i++) {
      var input = mutated(inputs.get(random.nextInt(inputs.size())), random);

      if (KeyInput.read(input, NOW) instanceof Refused refused) {
        assertThat(refused.violations())
            .as(input)
            .isNotEmpty()
            .allMatch(violation -> violation.code().matches("key(\\.[a-z-]+)+"))
            .allMatch(violation ->
                violation
                    .field()
                    .matches(
                        "keys?|keys\\[[0-4]]|(keys\\[[0-4]]\\.)?(kty|use|key_ops|alg|kid|n|e|exp|x5c|x5u)"));
      }
    }
  }

  private static List<String> forms(RSAPublicKey key, PublicKey expected) {
    var spki = key.getEncoded();
    // the algorithm and the headers around the key itself take 24 bytes
    var pkcs1 = Arrays.copyOfRange(spki, 24, spki.length);
    return List.of(
        pem("PUBLIC KEY", spki),
        pem("RSA PUBLIC KEY", pkcs1),
        MIME.encodeToString(spki),
        MIME.encodeToString(pkcs1),
        expected.toJson().replace("  \"kid\": \"" + expected.kid() + "\",\n", ""));
  }

  private static String spoiled(String text, Random random) {
    var operators = new ArrayList<>(SPOILERS);
    Collections.shuffle(operators, random);
    var spoiled = text;
    for (var operator : operators.subList(0, random.nextInt(3))) {
      spoiled = operator.apply(spoiled);
    }
    return spoiled;
  }

  private static String mutated(String text, Random random) {
    var mutated = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int position = random.nextInt(mutated.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(position, (char) random.nextInt(0x3000));
        case 1 -> mutated.insert(position, text, 0, random.nextInt(text.length()));
        case 2 ->
            mutated.delete(position, Math.min(position + random.nextInt(20), mutated.length()));
        default ->
            mutated.insert(position, "{}[]\",:\\=-+/ \n\u2014\ud83d".charAt(random.nextInt(16)));
      }
    }
    return mutated.toString();
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, MIME.encodeToString(der), label);
  }

  private static RSAPublicKey key(int bits) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return (RSAPublicKey) generator.generateKeyPair().getPublic();
  }

  private static PublicKey only(String input) {
    var reading = KeyInput.read(input, NOW);
    assertThat(reading).as(input).isInstanceOf(Read.class);
    return ((Read) reading).keys().getFirst();
  }
}
