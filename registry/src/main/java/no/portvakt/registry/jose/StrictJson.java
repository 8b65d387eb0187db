package no.portvakt.registry.jose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import no.portvakt.registry.internal.StrictMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects whose members all have different names (RFC 7515, section 4), in valid UTF-8. */
public final class StrictJson {

  private static final int DEEPEST = 8;

  private static final JsonMapper JSON = StrictMapper.builder(DEEPEST).build();

  private StrictJson() {}

  public static ObjectNode object(byte[] utf8) {
    if (parsed(utf8) instanceof ObjectNode object) {
      return object;
    }
    throw new MalformedException("a part is not a JSON object");
  }

  public static byte[] bytes(Object value) {
    return JSON.writeValueAsBytes(value);
  }

  private static JsonNode parsed(byte[] utf8) {
    try {
      // Jackson would guess other encodings, and take some sequences that are not UTF-8
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return JSON.readTree(text);
    } catch (CharacterCodingException | JacksonException unreadable) {
      throw new MalformedException("a part is not JSON with different names in valid UTF-8");
    }
  }
}
