package no.portvakt.registry.api;

import static no.portvakt.registry.admin.AdminScopes.CLIENTS_MODIFY;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_READ;
import static no.portvakt.registry.admin.AdminScopes.CLIENTS_WRITE;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_READ;
import static no.portvakt.registry.admin.AdminScopes.SCOPES_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import no.portvakt.registry.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What organisations are called (domain rules 1.2). */
@RestController
@Tag(name = "Organizations", description = "What organisations are called.")
class OrganisationController {

  private static final String NUMBER = "orgnr";

  private final Organisations organisations;

  OrganisationController(Organisations organisations) {
    this.organisations = organisations;
  }

  @GetMapping("/{environment}/api/v1/organizations/{orgnr}")
  @Needs({SCOPES_READ, SCOPES_WRITE, CLIENTS_READ, CLIENTS_WRITE, CLIENTS_MODIFY})
  @Operation(summary = "Get the name of an organisation")
  @Refused(status = 404, when = "It is not registered here.")
  OrganisationAnswer get(@PathVariable(NUMBER) @Parameter(example = "991825827") String number) {
    return organisations
        .find(Parameters.organisation(NUMBER, number))
        .map(OrganisationAnswer::of)
        .orElseThrow(() -> Refusal.of(Fault.UNKNOWN, "api.organisation-unknown"));
  }
}
