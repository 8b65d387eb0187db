package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import no.portvakt.workflows.process.Drawing.Edge;
import no.portvakt.workflows.process.Drawing.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are read in Operate: nothing lies on top of anything else. */
class ModelLayoutTest {

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void everythingIsDrawn(Model model) {
    var drawing = Drawing.of(model);

    assertThat(drawing.shapes())
        .extracting(Shape::id)
        .containsExactlyInAnyOrderElementsOf(
            model.elements(FlowNode.class).stream().map(FlowElement::getId).toList());
    assertThat(drawing.edges())
        .extracting(Edge::id)
        .containsExactlyInAnyOrderElementsOf(
            model.elements(SequenceFlow.class).stream().map(FlowElement::getId).toList());
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void shapesHaveTheUsualSizes(Model model) {
    assertThat(Drawing.of(model).shapes())
        .filteredOn(shape -> !(shape.element() instanceof SubProcess))
        .allSatisfy(shape -> {
          var size =
              shape.element() instanceof Activity
                  ? List.of(100.0, 80.0)
                  : shape.element() instanceof Event ? List.of(36.0, 36.0) : List.of(50.0, 50.0);
          assertThat(List.of(shape.bounds().getWidth(), shape.bounds().getHeight()))
              .isEqualTo(size);
        });
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void noShapesOverlap(Model model) {
    var shapes = Drawing.of(model).shapes();

    assertThat(shapes)
        .allSatisfy(shape ->
            assertThat(shapes)
                .filteredOn(other -> !other.equals(shape) && !areOneInTheOther(shape, other))
                .noneMatch(other -> other.bounds().intersects(shape.bounds())));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void flowsRunStraightFromBorderToBorder(Model model) {
    var drawing = Drawing.of(model);

    assertThat(drawing.edges())
        .allSatisfy(edge -> {
          assertThat(edge.lines())
              .allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
          assertThat(touches(drawing.shape(edge.flow().getSource()), edge.points().getFirst()))
              .isTrue();
          assertThat(touches(drawing.shape(edge.flow().getTarget()), edge.points().getLast()))
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void noFlowCrossesAShape(Model model) {
    var drawing = Drawing.of(model);

    assertThat(drawing.edges())
        .allSatisfy(edge ->
            assertThat(drawing.shapes())
                .filteredOn(shape -> !isAround(shape, edge.flow()))
                .noneMatch(shape ->
                    edge.lines().stream()
                        .anyMatch(line -> line.intersects(grown(shape.bounds(), -1)))));
  }

  @ParameterizedTest
  @MethodSource("no.portvakt.workflows.process.Model#all")
  void labelsStandFree(Model model) {
    var drawing = Drawing.of(model);
    var labels = drawing.labels().toList();

    assertThat(labels)
        .allSatisfy(label -> {
          assertThat(labels)
              .filteredOn(other -> !other.equals(label))
              .noneMatch(other -> other.intersects(label));
          assertThat(drawing.edges())
              .flatExtracting(Edge::lines)
              .noneMatch(line -> line.intersects(label));
          assertThat(drawing.shapes())
              .filteredOn(shape -> shape.bounds().intersects(label))
              .allMatch(
                  shape -> shape.element() instanceof SubProcess && shape.bounds().contains(label));
        });
  }

  private static boolean areOneInTheOther(Shape one, Shape other) {
    return isIn(one, other) || isIn(other, one);
  }

  private static boolean isIn(Shape inner, Shape outer) {
    return inner.element() instanceof BoundaryEvent event
        ? event.getAttachedTo().equals(outer.element())
        : inner.element().getParentElement().equals(outer.element())
            && outer.bounds().contains(inner.bounds());
  }

  private static boolean isAround(Shape shape, SequenceFlow flow) {
    return Stream.of(flow.getSource(), flow.getTarget(), flow.getParentElement())
        .anyMatch(shape.element()::equals);
  }

  private static boolean touches(Shape shape, Point2D point) {
    var bounds = shape.bounds();
    return grown(bounds, 1).contains(point) && !grown(bounds, -1).contains(point);
  }

  private static Rectangle2D grown(Rectangle2D bounds, double by) {
    return new Rectangle2D.Double(
        bounds.getX() - by,
        bounds.getY() - by,
        bounds.getWidth() + 2 * by,
        bounds.getHeight() + 2 * by);
  }
}
