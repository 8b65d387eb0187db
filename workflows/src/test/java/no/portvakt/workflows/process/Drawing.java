package no.portvakt.workflows.process;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnLabel;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the elements of a model are drawn. */
record Drawing(List<Shape> shapes, List<Edge> edges) {

  /** An element, and where its name stands if that is outside of it. */
  record Shape(BaseElement element, Rectangle2D bounds, @Nullable Rectangle2D label) {

    String id() {
      return element.getId();
    }
  }

  /** A flow as a line with corners, and where its name stands. */
  record Edge(SequenceFlow flow, List<Point2D> points, @Nullable Rectangle2D label) {

    List<Line2D> lines() {
      return IntStream.range(1, points.size())
          .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
          .toList();
    }

    String id() {
      return flow.getId();
    }
  }

  static Drawing of(Model model) {
    return new Drawing(
        model.elements(BpmnShape.class).stream()
            .map(shape ->
                new Shape(
                    shape.getBpmnElement(),
                    rectangle(shape.getBounds()),
                    label(shape.getBpmnLabel())))
            .toList(),
        model.elements(BpmnEdge.class).stream()
            .map(edge ->
                new Edge(
                    (SequenceFlow) edge.getBpmnElement(),
                    edge.getWaypoints().stream()
                        .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                        .toList(),
                    label(edge.getBpmnLabel())))
            .toList());
  }

  Shape shape(BaseElement element) {
    return shapes.stream()
        .filter(shape -> shape.id().equals(element.getId()))
        .findFirst()
        .orElseThrow();
  }

  Stream<Rectangle2D> labels() {
    return Stream.concat(shapes.stream().map(Shape::label), edges.stream().map(Edge::label))
        .<Rectangle2D>mapMulti((label, found) -> {
          if (label != null) {
            found.accept(label);
          }
        });
  }

  private static @Nullable Rectangle2D label(@Nullable BpmnLabel label) {
    return label == null ? null : rectangle(label.getBounds());
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
