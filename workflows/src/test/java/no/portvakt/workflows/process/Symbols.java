package no.portvakt.workflows.process;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TerminateEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.awt.geom.Rectangle2D;
import no.portvakt.workflows.process.Drawing.Shape;

/** BPMN's symbol of each kind of element, as SVG. */
final class Symbols {

  private Symbols() {}

  static String of(Shape shape) {
    return switch (shape.element()) {
      case SubProcess part -> box(shape.bounds(), "part");
      case CallActivity call -> box(shape.bounds(), "task call") + mark("call", shape, 0.5, 0.82);
      case BusinessRuleTask task -> box(shape.bounds(), "task") + mark("rule", shape, 0.14, 0.15);
      case ReceiveTask task -> box(shape.bounds(), "task") + mark("message", shape, 0.14, 0.16);
      case Event event -> event(shape, event);
      case EventBasedGateway gateway ->
          diamond(shape.bounds()) + circle(shape.bounds(), 11, "event between");
      case Gateway gateway -> diamond(shape.bounds()) + mark("choice", shape, 0.5, 0.5);
      default -> box(shape.bounds(), "task") + mark("service", shape, 0.12, 0.15);
    };
  }

  private static String event(Shape shape, Event event) {
    var definition =
        event.getChildElementsByType(EventDefinition.class).stream().findFirst().orElse(null);
    var sign =
        switch (definition) {
          case null -> "";
          case TimerEventDefinition timer -> "timer";
          case ErrorEventDefinition error -> "error";
          case TerminateEventDefinition end -> "terminate";
          default -> "message";
        };
    var classes = "event " + look(event, sign);
    var ring = circle(shape.bounds(), 18, classes);
    if (!(event instanceof StartEvent || event instanceof EndEvent)) {
      ring += circle(shape.bounds(), 14.5, classes);
    }
    return sign.isEmpty() ? ring : ring + mark(sign, shape, 0.5, 0.5);
  }

  private static String look(BaseElement event, String sign) {
    return switch (event) {
      case StartEvent start -> "start";
      case EndEvent end -> "end";
      case BoundaryEvent boundary when sign.equals("message") -> "between";
      case BoundaryEvent boundary -> boundary.cancelActivity() ? sign : sign + " goes-on";
      default -> "between";
    };
  }

  private static String box(Rectangle2D at, String classes) {
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>"
        .formatted(
            classes,
            Picture.number(at.getX()),
            Picture.number(at.getY()),
            Picture.number(at.getWidth()),
            Picture.number(at.getHeight()));
  }

  private static String circle(Rectangle2D at, double radius, String classes) {
    return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
        .formatted(
            classes,
            Picture.number(at.getCenterX()),
            Picture.number(at.getCenterY()),
            Picture.number(radius));
  }

  private static String diamond(Rectangle2D at) {
    return "<path class=\"gateway\" d=\"M%s %s L%s %s L%s %s L%s %s Z\"/>"
        .formatted(
            Picture.number(at.getMinX()), Picture.number(at.getCenterY()),
            Picture.number(at.getCenterX()), Picture.number(at.getMinY()),
            Picture.number(at.getMaxX()), Picture.number(at.getCenterY()),
            Picture.number(at.getCenterX()), Picture.number(at.getMaxY()));
  }

  private static String mark(String sign, Shape shape, double right, double down) {
    var at = shape.bounds();
    return "<use class=\"mark\" href=\"#%s\" x=\"%s\" y=\"%s\"/>"
        .formatted(
            sign,
            Picture.number(at.getX() + right * at.getWidth()),
            Picture.number(at.getY() + down * at.getHeight()));
  }
}
