package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.portvakt.registry.delegation.SchemeForm;
import org.jspecify.annotations.Nullable;

/** A delegation scheme as its owner sends it (domain rules 6.8). */
@Body(
    name = SchemeRequest.NAME,
    ignored = {
      "delegation_scheme_id",
      "owner_org",
      "default_language",
      "delegation_source",
      "created",
      "last_changed"
    },
    notKept = {"delegation_source_config"})
@Schema(
    name = "DelegationSchemeRequest",
    requiredProperties = {"title", "description", "scopes"})
record SchemeRequest(
    @JsonProperty("title")
        @ArraySchema(
            arraySchema = @Schema(description = "In nb, nn and en: 1 to 255 characters each."))
        @Nullable List<LanguageText> title,
    @JsonProperty("description")
        @ArraySchema(
            arraySchema = @Schema(description = "In nb, nn and en: 1 to 1000 characters each."))
        @Nullable List<LanguageText> description,
    @JsonProperty("scopes")
        @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "1 to 100 of your own. Whoever has the scheme delegated has all of them,"
                            + " those that come later too."),
            schema = @Schema(example = "difitest:test2"))
        @Nullable List<String> scopes,
    @JsonProperty("resource")
        @Schema(
            description =
                "The id of the resource that you made for it in Altinn, where delegations are kept"
                    + " there. Never changes.",
            example = "difitest-stedsnavn")
        @Nullable String resource) {

  static final String NAME = "delegationScheme";

  SchemeForm form() {
    return Refusal.about(
        NAME,
        () ->
            new SchemeForm(
                LanguageText.byLanguage("title", title),
                LanguageText.byLanguage("description", description),
                scopes == null ? List.of() : scopes,
                resource));
  }
}
