package no.portvakt.bench.order;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Portvakt's own models under other names, so that its workers leave their jobs alone. */
final class BareModels {

  private static final String MARK = "bare-";

  /** Just before the names of processes, of job types and of messages. */
  private static final Pattern NAMES =
      Pattern.compile(
          """
          (?<=<bpmn:process id="|<bpmndi:BPMNPlane id="[^"]{1,99}" bpmnElement="\
          |taskDefinition type="|calledElement processId="\
          |<bpmn:message id="[^"]{1,99}" name=")\
          """);

  private BareModels() {}

  /** A BPMN model of the class path. */
  static byte[] model(String resource) throws IOException {
    try (var file = Objects.requireNonNull(BareModels.class.getResourceAsStream(resource))) {
      return renamed(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  static String renamed(String model) {
    return NAMES.matcher(model).replaceAll(MARK);
  }

  static String name(String original) {
    return MARK + original;
  }
}
