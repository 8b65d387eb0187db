package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.Access;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Scope;
import org.jspecify.annotations.Nullable;

/** A consumer's access as Digdir shows it; the name of whoever is not registered is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScopeAccess")
record AccessAnswer(
    @JsonProperty("scope") @Schema(example = "difi:api3") String scope,
    @JsonProperty("state") @Schema(example = "APPROVED") AccessState state,
    @JsonProperty("owner_orgno") @Schema(example = "991825827") String owner,
    @JsonProperty("owner_organization_name") @Schema(example = "Digitaliseringsdirektoratet")
        @Nullable String ownerName,
    @JsonProperty("consumer_orgno") @Schema(example = "889640782") String consumer,
    @JsonProperty("consumer_organization_name") @Schema(example = "NAV")
        @Nullable String consumerName,
    @JsonProperty("created") Instant created,
    @JsonProperty("last_updated") Instant lastUpdated) {

  static AccessAnswer of(Access access, Map<OrganisationNumber, String> names) {
    return new AccessAnswer(
        access.scope().value(),
        access.state(),
        access.owner().value(),
        names.get(access.owner()),
        access.consumer().value(),
        names.get(access.consumer()),
        access.created(),
        access.lastUpdated());
  }

  /** What everybody has is as if it were given. */
  static Access ofAll(Scope scope, OrganisationNumber consumer) {
    return new Access(
        scope.environment(),
        scope.name(),
        scope.owner(),
        consumer,
        AccessState.APPROVED,
        scope.created(),
        scope.lastUpdated(),
        scope.version());
  }

  static Stream<OrganisationNumber> parties(Access access) {
    return Stream.of(access.owner(), access.consumer());
  }
}
