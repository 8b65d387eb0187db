package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import org.jspecify.annotations.Nullable;

/** A right that a person holds for the caller's organisation (domain rules 6.9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Right")
record RightAnswer(
    @JsonProperty("right") @Schema(example = "INTEGRATION") Right right,
    @JsonProperty("person") @Schema(description = "As the audit trail calls the holder.")
        UUID person,
    @JsonProperty("name") @Schema(example = "Ola Utvikler") @Nullable String name,
    @JsonProperty("given_by") UUID giver,
    @JsonProperty("given_by_name") @Schema(example = "Petter Nord") @Nullable String giverName,
    @JsonProperty("given_at") Instant givenAt,
    @JsonProperty("expires") @Schema(description = "When it ends. Absent: never.")
        @Nullable Instant expires) {

  static RightAnswer of(RightHolding holding, Map<UUID, String> names) {
    return new RightAnswer(
        holding.right(),
        holding.person(),
        names.get(holding.person()),
        holding.givenBy(),
        names.get(holding.givenBy()),
        holding.givenAt(),
        holding.expires());
  }

  static Stream<UUID> people(RightHolding holding) {
    return Stream.of(holding.person(), holding.givenBy());
  }
}
