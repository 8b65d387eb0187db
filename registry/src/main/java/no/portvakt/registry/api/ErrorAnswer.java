package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every answer but the good ones, as Digdir's. */
@Schema(name = "Error", description = "Why the request was not carried out.")
record ErrorAnswer(
    @Schema(example = "400") int status,
    @Schema(example = "2026-11-22T07:50:00.000+00:00") String timestamp,
    @JsonProperty("correlation_id")
        @Schema(
            description = "Finds the request in the log of whoever runs the installation.",
            example = "9f86d081884c7d659a2feaa0c55ad015")
        String correlationId,
    List<Detail> errors,
    @Schema(example = "invalid_request") String error,
    @JsonProperty("error_description")
        @Schema(description = "The messages of all errors, with commas between.")
        String errorDescription) {

  /** One thing that is wrong. */
  @Schema(name = "ErrorDetail")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Detail(
      @Schema(
              description = "What is allowed and what to do, in the language of Accept-Language.",
              example = "Fill in this field.")
          String errorMessage,
      @JsonProperty("isFieldError") boolean isFieldError,
      @Schema(example = "addClientRequest") String objectName,
      @Schema(description = "Absent unless one field is wrong.", example = "client_name")
          @Nullable String fieldIdentifier) {}
}
