package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;

/** A delegation scheme in the shape of Altinn's first API for delegation (domain rules 6.8). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DelegationScheme")
record SchemeAnswer(
    @JsonProperty("delegation_scheme_id") UUID id,
    @JsonProperty("owner_org") @Schema(example = "991825827") String owner,
    @JsonProperty("scopes") @ArraySchema(schema = @Schema(example = "difitest:test2"))
        List<String> scopes,
    @JsonProperty("default_language") @Schema(example = "nb") String defaultLanguage,
    @JsonProperty("title") List<LanguageText> title,
    @JsonProperty("description") List<LanguageText> description,
    @JsonProperty("resource")
        @Schema(
            description = "What it is in Altinn 3, if anything.",
            example = "difitest-stedsnavn")
        @Nullable String resource,
    @JsonProperty("created") Instant created) {

  private static final String DEFAULT_LANGUAGE = "nb";

  static SchemeAnswer of(DelegationScheme scheme) {
    return new SchemeAnswer(
        scheme.id(),
        scheme.owner().value(),
        scopes(scheme),
        DEFAULT_LANGUAGE,
        LanguageText.of(scheme.title()),
        LanguageText.of(scheme.description()),
        scheme.resource(),
        scheme.created());
  }

  static List<SchemeAnswer> of(List<DelegationScheme> schemes) {
    return schemes.stream().map(SchemeAnswer::of).toList();
  }

  /** By name. */
  static List<String> scopes(DelegationScheme scheme) {
    return scheme.scopes().stream().map(ScopeName::value).sorted().toList();
  }
}
