package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** The id of a key that was registered. */
@Schema(name = "Kid")
record KidAnswer(@JsonProperty("kid") @Schema(example = "org_system_2026_Q1") String kid) {}
