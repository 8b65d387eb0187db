package no.portvakt.registry.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The errors that many operations have, described once. */
enum OpenApiErrors {
  INVALID("400", "The path, the query or the body breaks a rule."),
  UNAUTHENTICATED("401", "The token is missing, not valid here, or expired."),
  FORBIDDEN("403", "The token lacks an admin scope, or the thing is another organisation's."),
  TOO_LARGE("413", "The body is larger than 64 KiB."),
  MEDIA_TYPE("415", "The body has another type."),
  TERMS_NOT_SIGNED("428", "Your organisation has not signed the terms of use."),
  UNAVAILABLE("503", "Try again in a few seconds.");

  private final String status;
  private final String description;

  OpenApiErrors(String status, String description) {
    this.status = status;
    this.description = description;
  }

  String status() {
    return status;
  }

  boolean happensTo(HandlerMethod method) {
    return switch (this) {
      case INVALID, UNAVAILABLE -> true;
      case UNAUTHENTICATED, FORBIDDEN, TERMS_NOT_SIGNED -> method.hasMethodAnnotation(Needs.class);
      case TOO_LARGE, MEDIA_TYPE ->
          Arrays.stream(method.getMethodParameters())
              .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    };
  }

  ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + name());
  }

  static ApiResponse because(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    "application/json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error"))));
  }

  static void describe(Components components) {
    ModelConverters.getInstance(true)
        .readAllAsResolvedSchema(ErrorAnswer.class)
        .referencedSchemas
        .forEach(components::addSchemas);
    for (var error : values()) {
      components.addResponses(error.name(), because(error.description));
    }
  }
}
