package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.Prefix;
import org.jspecify.annotations.Nullable;

/** A prefix as Digdir shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Prefix")
record PrefixAnswer(
    @JsonProperty("prefix") @Schema(example = "nav") String prefix,
    @JsonProperty("owner_orgno") @Schema(example = "889640782") String owner,
    @JsonProperty("organization_name") @Schema(example = "NAV") @Nullable String ownerName,
    @JsonProperty("active") boolean active,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") Instant lastUpdated) {

  static PrefixAnswer of(Prefix prefix, Map<OrganisationNumber, String> names) {
    return new PrefixAnswer(
        prefix.name().value(),
        prefix.owner().value(),
        names.get(prefix.owner()),
        prefix.active(),
        prefix.created(),
        prefix.lastUpdated());
  }

  static Stream<OrganisationNumber> owner(Prefix prefix) {
    return Stream.of(prefix.owner());
  }
}
