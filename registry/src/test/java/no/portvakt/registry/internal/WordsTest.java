package no.portvakt.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Lese eiendommer, lese eiendommer",
    "kart:eiendom/les.write, kart eiendom les write",
    "  ÅPNE-data!  , åpne data",
    "A\u030apne, åpne",
    "'it''s', it s",
    "'a'':* & !b', a b",
    "\uD83D\uDE00, ''",
    "'\uD83D', ''",
    "'', ''"
  })
  void areLettersAndDigitsFolded(String text, String words) {
    assertThat(Words.in(text).joined()).isEqualTo(words);
  }

  @Test
  void areAskedForAsBeginnings() {
    assertThat(Words.in("Les eiendom").query()).isEqualTo("'les':* & 'eiendom':*");
  }

  @Test
  void countToTheHundredthLetter() {
    assertThat(Words.in("a".repeat(101) + " b").all()).containsExactly("a".repeat(100), "b");
  }

  @Test
  void areNeverCutWithinALetter() {
    var outsideTheFirstPlane = "\uD800\uDC00"; // Linear B, which has no cases

    assertThat(Words.in(outsideTheFirstPlane.repeat(101)).all())
        .containsExactly(outsideTheFirstPlane.repeat(100));
  }
}
