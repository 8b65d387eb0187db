package no.portvakt.registry.key;

import no.portvakt.registry.support.Fuzzing;
import org.junit.jupiter.api.Test;

class KeyInputFuzzTest {

  private static final KeyVectors VECTORS = KeyVectors.load();

  @Test
  void nothingThatIsPastedGetsAnythingButAKeyOrARefusal() throws Exception {
    Fuzzing.run(KeyInputFuzz.class, VECTORS.inputs().toList());
  }

  @Test
  void theSameHoldsOfEveryVector() {
    VECTORS.inputs().forEach(KeyInputFuzz::check);
  }
}
