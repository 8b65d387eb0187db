package no.portvakt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.portvakt.local.program.LocalException;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void start_operate_and_keep_the_data_unless_told_otherwise() {
    assertThat(Options.parse(List.of())).isEqualTo(new Options(true, false, false));
    assertThat(Options.parse(List.of("--no-operate", "--fresh")))
        .isEqualTo(new Options(false, true, false));
  }

  @Test
  void name_what_they_do_not_know_and_what_they_do() {
    assertThatExceptionOfType(LocalException.class)
        .isThrownBy(() -> Options.parse(List.of("--fersh")))
        .withMessageContaining("--fersh")
        .withMessageContaining("--fresh");
  }
}
