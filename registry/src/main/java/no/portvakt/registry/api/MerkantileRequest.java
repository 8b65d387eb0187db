package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.portvakt.registry.Violation;
import no.portvakt.registry.merkantile.MerkantileForm;
import org.jspecify.annotations.Nullable;

/** Merkantile data as an organisation sends them: all of them (domain rules 6.10). */
@Body(name = MerkantileRequest.NAME, ignored = "confirmed_at")
@Schema(
    name = "MerkantileRequest",
    requiredProperties = {
      "recipient",
      "orgno",
      "address_lines",
      "postcode",
      "city",
      "reference",
      "notification_points"
    })
record MerkantileRequest(
    @JsonProperty("recipient")
        @Schema(description = "Whom to invoice, up to 100 characters.", example = "Kartetaten")
        @Nullable String recipient,
    @JsonProperty("orgno") @Schema(description = "Of the recipient.", example = "991825827")
        @Nullable String number,
    @JsonProperty("address_lines")
        @ArraySchema(
            arraySchema = @Schema(description = "1 to 3 of up to 100 characters."),
            schema = @Schema(example = "Kartveien 1"))
        @Nullable List<String> addressLines,
    @JsonProperty("postcode") @Schema(description = "Four digits.", example = "0150")
        @Nullable String postcode,
    @JsonProperty("city") @Schema(example = "Oslo") @Nullable String city,
    @JsonProperty("reference")
        @Schema(description = "Yours, on the invoice.", example = "Ola Utvikler")
        @Nullable String reference,
    @JsonProperty("notification_points")
        @ArraySchema(
            arraySchema =
                @Schema(description = "1 to 10 addresses that are told of critical events."),
            schema = @Schema(example = "drift@etat.example"))
        @Nullable List<String> notificationPoints) {

  static final String NAME = "merkantile";

  /** What fields are called in JSON, where they are called otherwise in the registry. */
  private static final Map<String, String> NAMES =
      Map.of(
          "organisationNumber", "orgno",
          "addressLines", "address_lines",
          "notificationPoints", "notification_points");

  MerkantileForm form() {
    return new MerkantileForm(
        given(recipient),
        given(number),
        given(addressLines),
        given(postcode),
        given(city),
        given(reference),
        given(notificationPoints));
  }

  static Refusal refusal(List<Violation> violations) {
    return Refusal.of(
            violations.stream()
                .map(broken ->
                    new Violation(
                        broken.code(), NAMES.getOrDefault(broken.field(), broken.field())))
                .toList())
        .about(NAME);
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static List<String> given(@Nullable List<String> texts) {
    return Objects.requireNonNullElse(texts, List.of());
  }
}
