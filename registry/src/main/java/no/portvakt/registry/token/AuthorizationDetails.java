package no.portvakt.registry.token;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Rich authorization requests (RFC 9396). Maskinporten asks Altinn about system users and consents;
 * Portvakt has nobody to ask and knows no type, so each one is refused instead of left unmentioned
 * in a token.
 */
@Component
class AuthorizationDetails implements Check {

  @Override
  public Optional<Refusal> refusal(TokenRequest request) {
    return request.assertion().details().map(AuthorizationDetails::fault).map(Fault::refused);
  }

  private static Fault fault(JsonNode details) {
    boolean wellFormed =
        details.isArray()
            && !details.isEmpty()
            && details.valueStream().allMatch(detail -> detail.path("type").isString());
    return wellFormed ? Fault.DETAILS_TYPE : Fault.DETAILS_VALUES;
  }
}
