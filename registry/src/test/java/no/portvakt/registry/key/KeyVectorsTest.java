package no.portvakt.registry.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import no.portvakt.registry.Violation;
import no.portvakt.registry.key.KeyReading.Read;
import no.portvakt.registry.key.KeyReading.Refused;
import no.portvakt.registry.key.KeyVectors.Acceptance;
import no.portvakt.registry.key.KeyVectors.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KeyVectorsTest {

  private static final KeyVectors VECTORS = KeyVectors.load();
  static final List<Refusal> REFUSED = VECTORS.refused();
  static final List<Acceptance> ACCEPTED = VECTORS.accepted();

  @ParameterizedTest
  @FieldSource("REFUSED")
  void whatIsWrongIsNamed(Refusal vector) {
    var reading = KeyInput.read(vector.input(), VECTORS.now());

    assertThat(reading).isInstanceOf(Refused.class);
    assertThat(((Refused) reading).violations())
        .extracting(KeyVectorsTest::written)
        .containsExactlyElementsOf(vector.violations());
  }

  @ParameterizedTest
  @FieldSource("ACCEPTED")
  void whatIsClearIsRead(Acceptance vector) {
    var reading = KeyInput.read(vector.input(), VECTORS.now());

    assertThat(reading).isInstanceOf(Read.class);
    var read = (Read) reading;
    assertThat(read.keys()).extracting(PublicKey::kid).containsExactlyElementsOf(vector.kids());
    assertThat(read.advice())
        .extracting(KeyVectorsTest::written)
        .containsExactlyElementsOf(vector.advice());
  }

  @ParameterizedTest
  @FieldSource("ACCEPTED")
  void whatIsShownBackIsTheSameKey(Acceptance vector) {
    var read = (Read) KeyInput.read(vector.input(), VECTORS.now());

    for (var key : read.keys()) {
      var shown = (Read) KeyInput.read(key.toJson(), VECTORS.now());
      assertThat(shown.keys()).containsExactly(key);
    }
  }

  @Test
  void everyKeyOfTheVectorsIsTheOneThatWasMeant() {
    for (var input : List.of("jwk", "spki", "pkcs1", "spki64", "pkcs164")) {
      var read = (Read) KeyInput.read(VECTORS.text(input), VECTORS.now());

      assertThat(read.keys())
          .extracting(PublicKey::modulus, PublicKey::exponent)
          .as(input)
          .containsExactly(tuple(VECTORS.text("n2048"), "AQAB"));
    }
  }

  private static String written(Violation violation) {
    return violation.code() + " " + violation.field();
  }
}
