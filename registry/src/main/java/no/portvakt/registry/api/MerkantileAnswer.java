package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.merkantile.MerkantileData;

/** Whom to invoice, and whom to tell of critical events. */
@Schema(name = "Merkantile")
record MerkantileAnswer(
    @JsonProperty("recipient") @Schema(example = "Kartetaten") String recipient,
    @JsonProperty("orgno") @Schema(example = "991825827") String number,
    @JsonProperty("address_lines") @ArraySchema(schema = @Schema(example = "Kartveien 1"))
        List<String> addressLines,
    @JsonProperty("postcode") @Schema(example = "0150") String postcode,
    @JsonProperty("city") @Schema(example = "Oslo") String city,
    @JsonProperty("reference") @Schema(example = "Ola Utvikler") String reference,
    @JsonProperty("notification_points")
        @ArraySchema(schema = @Schema(example = "drift@etat.example"))
        List<String> notificationPoints,
    @JsonProperty("confirmed_at") @Schema(description = "When they were saved or confirmed last.")
        Instant confirmedAt) {

  static MerkantileAnswer of(MerkantileData data) {
    var invoice = data.invoice();
    return new MerkantileAnswer(
        invoice.recipient(),
        invoice.organisationNumber().value(),
        invoice.addressLines(),
        invoice.postcode(),
        invoice.city(),
        invoice.reference(),
        data.notificationPoints(),
        data.confirmedAt());
  }
}
