package no.portvakt.registry.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.portvakt.registry.scope.ScopeFilter;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public scopes of an environment, for everybody (domain rules 6.3). */
@RestController
@Tag(name = "Scopes")
class PublicScopeController {

  private final Scopes scopes;

  PublicScopeController(Scopes scopes) {
    this.scopes = scopes;
  }

  @GetMapping({"/{environment}/api/v1/scopes/all", "/{environment}/scopes/all"})
  @Open
  @Operation(summary = "List the public scopes of all providers")
  ResponseEntity<Iterable<ScopeAnswer>> all(
      @PathVariable String environment,
      @RequestParam(required = false)
          @Parameter(description = "Only of this prefix.", example = "difitest")
          @Nullable String prefix,
      @RequestParam(defaultValue = "false")
          @Parameter(description = "Whether deactivated ones are listed too.")
          boolean inactive,
      @RequestParam(name = "delegated_sources", required = false)
          @Parameter(
              description = "Only those with one of these delegation sources.",
              example = "https://tt02.altinn.no/")
          @Nullable List<String> delegatedSources,
      @RequestParam(name = "accessible_for_all", required = false)
          @Parameter(description = "Only those that everybody has access to, or only the others.")
          @Nullable Boolean accessibleForAll,
      @RequestParam(name = "integration_type", required = false)
          @Parameter(
              description = "Only those that such clients may have.",
              example = "maskinporten")
          @Nullable String integrationType,
      Paging paging) {
    var filter =
        new ScopeFilter(
            prefix == null ? null : Parameters.prefix(prefix),
            inactive,
            Parameters.issuers(delegatedSources),
            accessibleForAll,
            integrationType == null ? null : Parameters.integrationType(integrationType));
    return new Listing<>(wanted -> scopes.listed(environment, filter, wanted), ScopeAnswer::of)
        .answer(paging);
  }
}
