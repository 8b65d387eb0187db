package no.portvakt.bench.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareModelsTest {

  private static final Pattern NAMES =
      Pattern.compile(
          "<bpmn:process id=\"([^\"]+)|taskDefinition type=\"([^\"]+)|processId=\"([^\"]+)"
              + "|<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)|BPMNPlane .*bpmnElement=\"([^\"]+)");

  @ParameterizedTest
  @ValueSource(strings = {"/bpmn/prefix-order.bpmn", "/bpmn/approval.bpmn"})
  void everyNameThatWorkersAndMessagesGoByIsAnother(String model) throws IOException {
    var renamed = new String(BareModels.model(model), StandardCharsets.UTF_8);

    assertThat(NAMES.matcher(renamed).results().flatMap(BareModelsTest::groups))
        .hasSizeGreaterThan(5)
        .allSatisfy(name -> assertThat(name).startsWith("bare-").doesNotStartWith("bare-bare-"));
  }

  private static Stream<String> groups(MatchResult match) {
    return Stream.of(1, 2, 3, 4, 5).map(match::group).filter(name -> name != null);
  }
}
