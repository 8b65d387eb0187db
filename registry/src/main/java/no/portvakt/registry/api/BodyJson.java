package no.portvakt.registry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.portvakt.registry.internal.StrictMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a JSON object (RFC 8259) as a record, to the letter: no member twice, no member that the
 * record does not know, no number where a text should be. What is refused is not repeated.
 */
final class BodyJson {

  private static final int DEEPEST = 20;

  private static final JsonMapper JSON =
      StrictMapper.builder(DEEPEST)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  List.of(
                          CoercionInputShape.Integer,
                          CoercionInputShape.Float,
                          CoercionInputShape.Boolean)
                      .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
          .build();

  private BodyJson() {}

  static <T> T read(Class<T> type, String text) {
    var fields = BodyFields.of(type);
    return Refusal.about(
        fields.body(),
        () -> {
          var tree = tree(text);
          fields.check(tree);
          return value(type, known(tree, fields.names()));
        });
  }

  private static JsonNode tree(String text) {
    try {
      var tree = JSON.readTree(text);
      if (!tree.isObject()) {
        throw Refusal.of(Fault.INVALID, "api.json-object");
      }
      return tree;
    } catch (JacksonException malformed) {
      throw Refusal.of(Fault.INVALID, "api.json");
    }
  }

  private static <T> T value(Class<T> type, JsonNode tree) {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JacksonException wrong) {
      throw Refusal.invalid(field(wrong), "api.field-type");
    }
  }

  private static JsonNode known(JsonNode tree, Set<String> names) {
    var copy = JSON.createObjectNode();
    tree.propertyStream()
        .filter(member -> names.contains(member.getKey()))
        .forEach(member -> copy.set(member.getKey(), member.getValue()));
    return copy;
  }

  /** The last part of the path to what is unknown is the caller's own word. */
  private static List<JacksonException.Reference> known(JacksonException wrong) {
    var path = wrong.getPath();
    return wrong instanceof UnrecognizedPropertyException ? path.subList(0, path.size() - 1) : path;
  }

  private static String field(JacksonException wrong) {
    var path = new ArrayList<String>();
    for (var reference : known(wrong)) {
      path.add(
          reference.getPropertyName() == null
              ? "[" + reference.getIndex() + "]"
              : reference.getPropertyName());
    }
    return path.stream().collect(Collectors.joining(".")).replace(".[", "[");
  }
}
