package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import no.portvakt.registry.client.ScopeRefusal;
import org.jspecify.annotations.Nullable;

/** Whether a client can be given a scope, and if not, why and what to do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Addability")
record AddabilityAnswer(
    @JsonProperty("scope") @Schema(example = "difi:api3") String scope,
    @JsonProperty("addable") boolean addable,
    @JsonProperty("reason") @Schema(example = "NOT_GRANTED") ScopeRefusal.@Nullable Reason reason,
    @JsonProperty("message")
        @Schema(description = "Why not and what to do, in the language of Accept-Language.")
        @Nullable String message) {

  static AddabilityAnswer of(String scope, List<ScopeRefusal> refusals, Locale language) {
    return refusals.stream()
        .findFirst()
        .map(refusal ->
            new AddabilityAnswer(
                scope, false, refusal.reason(), Problem.of(refusal).text(language)))
        .orElseGet(() -> new AddabilityAnswer(scope, true, null, null));
  }
}
