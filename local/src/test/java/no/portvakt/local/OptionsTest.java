package no.portvakt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.portvakt.local.program.LocalException;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void startOperateAndKeepTheDataUnlessToldOtherwise() {
    assertThat(Options.parse(List.of())).isEqualTo(new Options(true, false, false));
    assertThat(Options.parse(List.of("--no-operate", "--fresh")))
        .isEqualTo(new Options(false, true, false));
  }

  @Test
  void nameWhatTheyDoNotKnowAndWhatTheyDo() {
    assertThatExceptionOfType(LocalException.class)
        .isThrownBy(() -> Options.parse(List.of("--fersh")))
        .withMessageContaining("--fersh")
        .withMessageContaining("--fresh");
  }
}
