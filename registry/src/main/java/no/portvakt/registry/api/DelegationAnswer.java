package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.delegation.Delegation;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** A delegation in the shape of Altinn's APIs for it (domain rules 6.8). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delegation")
record DelegationAnswer(
    @JsonProperty("consumer_org") @Schema(example = "889640782") String consumer,
    @JsonProperty("supplier_org") @Schema(example = "991825827") String supplier,
    @JsonProperty("delegation_scheme_id") UUID scheme,
    @JsonProperty("scopes")
        @ArraySchema(
            arraySchema =
                @Schema(
                    description = "None where neither Altinn nor this installation knows them."),
            schema = @Schema(example = "difi:api3"))
        List<String> scopes,
    @JsonProperty("created") @Schema(description = "Absent where Altinn does not say.")
        @Nullable Instant created,
    @JsonProperty("resource") @Schema(description = "What the scheme is in Altinn 3, if anything.")
        @Nullable String resource) {

  static DelegationAnswer of(Delegation delegation) {
    var created = delegation.created();
    return new DelegationAnswer(
        delegation.consumer().value(),
        delegation.supplier().value(),
        delegation.scheme(),
        delegation.scopes().stream().map(ScopeName::value).sorted().toList(),
        created.equals(Instant.EPOCH) ? null : created,
        delegation.resource());
  }

  static List<DelegationAnswer> of(List<Delegation> delegations) {
    return delegations.stream().map(DelegationAnswer::of).toList();
  }
}
