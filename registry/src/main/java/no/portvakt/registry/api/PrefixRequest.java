package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A prefix as the administration registers or changes it (domain rules 6.2). */
@Body(
    name = PrefixRequest.NAME,
    ignored = {"organization_name", "created", "last_updated"})
@Schema(
    name = "PrefixRequest",
    requiredProperties = {"prefix", "owner_orgno"})
record PrefixRequest(
    @JsonProperty("prefix") @Schema(description = "2 to 20 of a–z and digits.", example = "nav")
        @Nullable String prefix,
    @JsonProperty("owner_orgno")
        @Schema(
            description = "An organisation that is registered. Never changes.",
            example = "889640782")
        @Nullable String owner,
    @JsonProperty("active")
        @Schema(description = "On a prefix that is not active no scope is made.", example = "true")
        @Nullable Boolean active) {

  static final String NAME = "scopePrefix";

  boolean isActive() {
    return active == null || active;
  }
}
