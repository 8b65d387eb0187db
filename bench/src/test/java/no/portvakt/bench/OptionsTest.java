package no.portvakt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.portvakt.local.program.LocalException;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void measuresAndRoundsAreChosen() {
    var options = Options.parse(List.of("M2", "--rounds", "9", "M5"));

    assertThat(options.measures()).containsExactlyInAnyOrder("M2", "M5");
    assertThat(options.effort().rounds()).isEqualTo(9);
    assertThat(options.effort().isWorthKeeping()).isTrue();
  }

  @Test
  void aSmokeIsNotKept() {
    assertThat(Options.parse(List.of("--smoke")).effort().isWorthKeeping()).isFalse();
  }

  @Test
  void roundsAreANumber() {
    assertThatThrownBy(() -> Options.parse(List.of("--rounds", "many")))
        .isInstanceOf(LocalException.class)
        .hasMessageContaining("--rounds takes a number");
  }
}
