package no.portvakt.registry.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;

/** Bodies that springdoc cannot see: lists that are sent item by item, and keys in many forms. */
final class OpenApiSchemas {

  private static final Map<String, Object> KEY =
      new TreeMap<>(
          Map.of(
              "kty",
              "RSA",
              "use",
              "sig",
              "alg",
              "RS256",
              "kid",
              "org_system_2026_Q1",
              "e",
              "AQAB",
              "n",
              "lGc-…"));

  private OpenApiSchemas() {}

  static Schema<String> text() {
    return new Schema<String>().types(Set.of("string"));
  }

  static void list(Operation operation, HandlerMethod method) {
    item(method.getMethod().getGenericReturnType())
        .ifPresent(item ->
            operation
                .getResponses()
                .computeIfAbsent("200", _ -> new ApiResponse())
                .setContent(
                    new Content()
                        .addMediaType(
                            "application/json",
                            new MediaType()
                                .schema(
                                    new ArraySchema()
                                        .types(Set.of("array"))
                                        .items(
                                            new Schema<>()
                                                .$ref("#/components/schemas/" + item))))));
  }

  private static Optional<String> item(Type type) {
    return type instanceof ParameterizedType entity
            && entity.getActualTypeArguments()[0] instanceof ParameterizedType iterable
            && iterable.getRawType() == Iterable.class
        ? Optional.of(
            ((Class<?>) iterable.getActualTypeArguments()[0])
                .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                .name())
        : Optional.empty();
  }

  static void keys(Operation operation, HandlerMethod method) {
    boolean pasted =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == PastedText.class);
    if (!pasted) {
      return;
    }
    var content = operation.getRequestBody().getContent();
    var json = content.get("application/json");
    if (json == null) {
      Objects.requireNonNull(content.get("text/plain"))
          .setExample("-----BEGIN PUBLIC KEY-----\nMIIBIjANBg…\n-----END PUBLIC KEY-----");
    } else {
      boolean set = method.getMethod().getName().equals("replaceAll");
      json.setSchema(new Schema<>().types(Set.of("object")));
      json.setExample(set ? Map.of("keys", new Object[] {KEY}) : KEY);
    }
  }
}
