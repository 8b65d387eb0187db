package no.portvakt.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.portvakt.registry.client.ClientKey;
import org.jspecify.annotations.Nullable;

/** All keys of a client, expired ones too; without keys it has no dates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Jwks")
record JwksAnswer(
    @JsonProperty("keys") List<JwkAnswer> keys,
    @JsonProperty("created") @Nullable Instant created,
    @JsonProperty("last_updated") @Nullable Instant lastUpdated) {

  static JwksAnswer of(List<ClientKey> keys) {
    return new JwksAnswer(
        keys.stream().map(JwkAnswer::of).toList(),
        keys.stream().map(ClientKey::created).min(Comparator.naturalOrder()).orElse(null),
        keys.stream().map(ClientKey::lastUpdated).max(Comparator.naturalOrder()).orElse(null));
  }
}
