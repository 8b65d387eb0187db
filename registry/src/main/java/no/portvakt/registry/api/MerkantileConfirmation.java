package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That merkantile data are right as they were shown. */
@Body(name = MerkantileConfirmation.NAME)
@Schema(name = "MerkantileConfirmation", requiredProperties = "confirmed_at")
record MerkantileConfirmation(
    @JsonProperty("confirmed_at")
        @Schema(
            description = "As the data said that you looked at.",
            example = "2026-11-22T14:00:00.123456Z")
        @Nullable String confirmedAt) {

  static final String NAME = "merkantileConfirmation";

  /** When the data that were looked at were confirmed last. */
  Instant shown() {
    return Refusal.about(NAME, () -> Parameters.instant("confirmed_at", confirmedAt));
  }
}
