package no.portvakt.workflows.process;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.workflows.process.Drawing.Edge;
import no.portvakt.workflows.process.Drawing.Shape;
import org.jspecify.annotations.Nullable;

/** Draws a model as SVG, for light and dark pages. */
final class Picture {

  private static final int MARGIN = 20;
  private static final int CORNER = 6;
  private static final int LINE = 14;

  private final Drawing drawing;

  private Picture(Drawing drawing) {
    this.drawing = drawing;
  }

  static String of(Model model) {
    var picture = new Picture(Drawing.of(model));
    var frame = picture.frame();
    return template()
        .replace("{title}", model.process().getName())
        .replace(
            "{viewBox}",
            Stream.of(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight())
                .map(Picture::number)
                .collect(Collectors.joining(" ")))
        .replace("{x}", number(frame.getX()))
        .replace("{y}", number(frame.getY()))
        .replace("{width}", number(frame.getWidth()))
        .replace("{height}", number(frame.getHeight()))
        .replace("{content}", picture.content());
  }

  static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private Rectangle2D frame() {
    var frame =
        Stream.of(
                drawing.shapes().stream().map(Shape::bounds),
                drawing.labels(),
                drawing.edges().stream()
                    .flatMap(edge -> edge.lines().stream())
                    .map(line -> line.getBounds2D()))
            .flatMap(bounds -> bounds)
            .reduce(Rectangle2D::createUnion)
            .orElseThrow();
    return new Rectangle2D.Double(
        frame.getX() - MARGIN,
        frame.getY() - MARGIN,
        frame.getWidth() + 2 * MARGIN,
        frame.getHeight() + 2 * MARGIN);
  }

  /** Parts of the process lie at the back, then the flows, then all else. */
  private String content() {
    return Stream.of(
            drawing.shapes().stream().filter(Picture::isPart).map(this::shape),
            drawing.edges().stream().map(this::edge),
            drawing.shapes().stream().filter(shape -> !isPart(shape)).map(this::shape))
        .flatMap(drawn -> drawn)
        .map(drawn -> "  " + drawn + "\n")
        .collect(Collectors.joining());
  }

  private String shape(Shape shape) {
    return "<g id=\"%s\">%s%s%s</g>"
        .formatted(shape.id(), hint(shape), Symbols.of(shape), lettering(shape));
  }

  private static String hint(Shape shape) {
    return shape.element().getChildElementsByType(ZeebeTaskDefinition.class).stream()
        .map(job -> "<title>Job type " + job.getType() + "</title>")
        .collect(Collectors.joining());
  }

  private static String lettering(Shape shape) {
    var name = ((FlowElement) shape.element()).getName();
    var at = shape.bounds();
    if (name == null) {
      return "";
    }
    if (isPart(shape)) {
      return text(List.of(name), "heading", at.getX() + 14, at.getY() + 14);
    }
    if (shape.element() instanceof Activity) {
      return text(
          Lettering.lines(name, at.getWidth() - 8, 12), "name", at.getCenterX(), at.getCenterY());
    }
    return label(name, shape.label());
  }

  private String edge(Edge edge) {
    return "<g id=\"%s\"><path class=\"flow\" d=\"%s\" marker-end=\"url(#arrow)\"/>%s%s</g>"
        .formatted(
            edge.id(),
            path(edge.points()),
            slash(edge),
            label(edge.flow().getName(), edge.label()));
  }

  private static String path(List<Point2D> points) {
    var path = new StringBuilder("M" + point(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      var corner = points.get(i);
      path.append(" L").append(point(towards(corner, points.get(i - 1), CORNER)));
      path.append(" Q").append(point(corner));
      path.append(" ").append(point(towards(corner, points.get(i + 1), CORNER)));
    }
    return path.append(" L").append(point(points.getLast())).toString();
  }

  /** The short stroke across the flow that is taken when no other is. */
  private static String slash(Edge edge) {
    var isDefault = edge.id().equals(edge.flow().getSource().getAttributeValue("default"));
    if (!isDefault) {
      return "";
    }
    var at = towards(edge.points().getFirst(), edge.points().get(1), 9);
    return "<path class=\"flow\" d=\"M%s %s l8 -8\"/>"
        .formatted(number(at.getX() - 4), number(at.getY() + 4));
  }

  private static Point2D towards(Point2D from, Point2D to, double steps) {
    double share = steps / from.distance(to);
    return new Point2D.Double(
        from.getX() + share * (to.getX() - from.getX()),
        from.getY() + share * (to.getY() - from.getY()));
  }

  private static String label(@Nullable String name, @Nullable Rectangle2D at) {
    return name == null || at == null
        ? ""
        : text(
            Lettering.lines(name, at.getWidth() + 2, 11),
            "label",
            at.getCenterX(),
            at.getCenterY());
  }

  private static String text(List<String> lines, String style, double x, double y) {
    double first = y + 4 - (lines.size() - 1) * LINE / 2.0;
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(
          "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
              .formatted(style, number(x), number(first + i * LINE), lines.get(i)));
    }
    return text.toString();
  }

  private static boolean isPart(Shape shape) {
    return shape.element() instanceof SubProcess;
  }

  private static String point(Point2D point) {
    return number(point.getX()) + " " + number(point.getY());
  }

  private static String template() {
    try (InputStream template = Picture.class.getResourceAsStream("picture.svg")) {
      return new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
