package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

  private static final Path PICTURES = Path.of("../docs/processes");

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void showsTheModelAsItIs(Model model) throws IOException {
    var file = PICTURES.resolve(model.name() + ".svg");
    if (Boolean.getBoolean("portvakt.render")) {
      Files.writeString(file, Picture.of(model));
    }

    assertThat(file)
        .as("a picture of the model; draw it anew with -Dportvakt.render=true")
        .content()
        .isEqualTo(Picture.of(model));
  }
}
