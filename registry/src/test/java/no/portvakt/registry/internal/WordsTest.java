package no.portvakt.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  /** Linear B, which has no cases. */
  private static final String OUTSIDE_THE_FIRST_PLANE = "\uD800\uDC00";

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
    assertThat(String.join(" ", Words.in(text).all())).isEqualTo(words);
  }

  @Test
  void areStoredWithEachOfTheirStartsOnce() {
    assertThat(Words.in("Les å le").starts()).isEqualTo("l le les å");
  }

  @Test
  void startsAreNeverCutWithinALetter() {
    assertThat(Words.in(OUTSIDE_THE_FIRST_PLANE.repeat(2)).starts())
        .isEqualTo(OUTSIDE_THE_FIRST_PLANE + " " + OUTSIDE_THE_FIRST_PLANE.repeat(2));
  }

  @Test
  void areAllAskedFor() {
    assertThat(Words.in("Les eiendom").query()).isEqualTo("'les' & 'eiendom'");
  }

  @Test
  void countToTheHundredthLetter() {
    assertThat(Words.in("a".repeat(101) + " b").all()).containsExactly("a".repeat(100), "b");
  }

  @Test
  void areNeverCutWithinALetter() {
    assertThat(Words.in(OUTSIDE_THE_FIRST_PLANE.repeat(101)).all())
        .containsExactly(OUTSIDE_THE_FIRST_PLANE.repeat(100));
  }
}
