package no.portvakt.workflows.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Our models under names of their own, so that the workers of other tests leave them alone. */
record Edition(String mark) {

  /** Just before the names of processes, of job types and of messages. */
  private static final Pattern NAMES =
      Pattern.compile(
          """
          (?<=<bpmn:process id="|<bpmndi:BPMNPlane id="[^"]{1,99}" bpmnElement="\
          |taskDefinition type="|calledElement processId="\
          |<bpmn:message id="[^"]{1,99}" name=")\
          """);

  /** A model with some change. */
  byte[] model(String name, UnaryOperator<String> change) {
    try (var file =
        Objects.requireNonNull(Edition.class.getResourceAsStream(Model.resource(name)))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return change.apply(NAMES.matcher(text).replaceAll(mark)).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name(String original) {
    return mark + original;
  }
}
