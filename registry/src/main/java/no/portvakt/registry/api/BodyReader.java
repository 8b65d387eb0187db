package no.portvakt.registry.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Reads the bodies of requests: UTF-8, and JSON or text as it stands. */
class BodyReader implements HttpMessageConverter<Object> {

  private static final List<MediaType> TYPES =
      List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return (type == PastedText.class || type.isAnnotationPresent(Body.class))
        && mediaType != null
        && getSupportedMediaTypes(type).stream()
            .anyMatch(known -> known.equalsTypeAndSubtype(mediaType));
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return TYPES;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == PastedText.class ? TYPES : List.of(MediaType.APPLICATION_JSON);
  }

  @Override
  public Object read(Class<?> type, HttpInputMessage message) throws IOException {
    var text = text(message);
    return type == PastedText.class ? new PastedText(text) : BodyJson.read(type, text);
  }

  @Override
  public void write(Object body, @Nullable MediaType mediaType, HttpOutputMessage message) {
    throw new UnsupportedOperationException("bodies are only read");
  }

  private static String text(HttpInputMessage message) throws IOException {
    var type = message.getHeaders().getContentType();
    if (type != null
        && type.getCharset() != null
        && !type.getCharset().equals(StandardCharsets.UTF_8)) {
      throw Refusal.of(Fault.MEDIA_TYPE, "api.charset");
    }
    var bytes = message.getBody().readAllBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.of(Fault.INVALID, "api.utf8");
    }
  }
}
