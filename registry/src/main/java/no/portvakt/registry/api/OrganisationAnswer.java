package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import no.portvakt.registry.organisation.Organisation;

/** What an organisation is called. */
@Schema(name = "Organization")
record OrganisationAnswer(
    @JsonProperty("orgnr") @Schema(example = "991825827") String number,
    @JsonProperty("name") @Schema(example = "Digitaliseringsdirektoratet") String name) {

  static OrganisationAnswer of(Organisation organisation) {
    return new OrganisationAnswer(organisation.number().value(), organisation.name());
  }
}
