package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessesPageTest {

  private static final Path PAGE = Path.of("../docs/processes.md");

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void listsEveryJobWithItsProcess(Model model) throws IOException {
    assertThat(model.jobTypes())
        .allSatisfy(job ->
            assertThat(Files.readString(PAGE))
                .containsPattern("\\| `" + job + "` \\|[^|]*`" + model.name() + "`"));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void listsEveryMessageAndShowsEveryPicture(Model model) throws IOException {
    assertThat(model.messageNames())
        .allSatisfy(
            message -> assertThat(Files.readString(PAGE)).contains("| `" + message + "` |"));
    assertThat(PAGE).content().contains("(processes/" + model.name() + ".svg)");
  }
}
