package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scopes that a delegation scheme shall have. */
@Body(name = "delegationSchemeScopes")
@Schema(
    name = "DelegationSchemeScopes",
    requiredProperties = {"scopes"})
record SchemeScopesRequest(
    @JsonProperty("scopes")
        @ArraySchema(
            arraySchema = @Schema(description = "1 to 100 of your own."),
            schema = @Schema(example = "difitest:test2"))
        @Nullable List<String> scopes) {}
