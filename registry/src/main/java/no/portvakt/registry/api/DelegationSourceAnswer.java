package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import no.portvakt.registry.delegation.DelegationSource;

/** Where delegations of an environment are given. */
@Schema(name = "DelegationSource")
record DelegationSourceAnswer(
    @JsonProperty("name") @Schema(example = "altinn") String name,
    @JsonProperty("issuer") @Schema(example = "https://tt02.altinn.no/") String issuer,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") Instant lastUpdated,
    @JsonProperty("lastUpdated")
        @Schema(description = "As last_updated, in the spelling of Digdir's present API.")
        Instant lastUpdatedToo) {

  static DelegationSourceAnswer of(DelegationSource source) {
    return new DelegationSourceAnswer(
        source.name(),
        source.issuer().toString(),
        source.created(),
        source.lastUpdated(),
        source.lastUpdated());
  }
}
