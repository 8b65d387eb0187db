package no.portvakt.registry.imports;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a value from text by its own factory, whose refusal is then told with its line. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {

  private final transient Function<String, T> factory;

  TextDeserializer(Class<T> type, Function<String, T> factory) {
    super(type);
    this.factory = factory;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw MismatchedInputException.from(parser, handledType(), "text is wanted here");
    }
    try {
      return factory.apply(parser.getString());
    } catch (IllegalArgumentException refusal) {
      throw MismatchedInputException.from(
          parser, handledType(), "'" + parser.getString() + "': " + refusal.getMessage());
    }
  }
}
