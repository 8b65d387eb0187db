package no.portvakt.registry.token;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a token is refused: status and error by RFC 6749 and 7521, text and number as Maskinporten
 * has them (Digdir's trouble-shooting guide). Faults without a number have no page of their own.
 */
enum Fault {
  NO_ENVIRONMENT(404, "invalid_request", "There is no such environment here"),
  METHOD(405, "invalid_request", "Tokens are asked for with POST"),
  TOO_LARGE(413, "invalid_request", "The request is larger than 65536 bytes"),
  CONTENT_TYPE(415, "invalid_request", "The request must be application/x-www-form-urlencoded"),
  FORM(400, "invalid_request", "The request cannot be read: "),
  GRANT_TYPE(
      400,
      "unsupported_grant_type",
      "grant_type must be urn:ietf:params:oauth:grant-type:jwt-bearer"),
  ASSERTION("MP-011", "invalid_request", "Invalid assertion. Invalid parameter value: "),
  CLIENT("MP-100", "invalid_grant", Text.AUTHENTICATION + "(Client not found)"),
  AUDIENCE("MP-110", "invalid_grant", Text.AUTHENTICATION + "Invalid JWT claim aud"),
  X5C("MP-123", "invalid_grant", Text.AUTHENTICATION + "Invalid JWT header x5c"),
  KID_MISSING(
      400,
      "invalid_grant",
      Text.AUTHENTICATION
          + "Invalid JWT. The client requires pre-registered jwk and no key identifier (kid)"
          + " provided"),
  KID_UNKNOWN(
      400, "invalid_grant", Text.AUTHENTICATION + "Unknown key identifier (kid) for client."),
  KEY_EXPIRED("MP-121", "invalid_grant", Text.AUTHENTICATION + "Expired key"),
  CERTIFICATE(
      "MP-120",
      "invalid_grant",
      Text.AUTHENTICATION + "The JWT is signed with an invalid certificate."),
  ORGANISATION(
      "MP-122",
      "invalid_grant",
      Text.AUTHENTICATION
          + "Invalid JWT. Invalid organization number for client. Does not match certificate"
          + " orgno"),
  SIGNATURE("MP-124", "invalid_grant", Text.AUTHENTICATION + "Invalid JWT signature"),
  TOO_MANY(429, "slow_down", "The client asks for tokens too often: use each until it expires"),
  EXPIRED("MP-130", "invalid_grant", Text.VALIDATION + "JWT is expired"),
  NOT_YET(400, "invalid_grant", Text.VALIDATION + "Issue time is in the future: it is after now"),
  LIFETIME(400, "invalid_grant", Text.VALIDATION + "JWT has too long lifetime."),
  USED("MP-012", "invalid_grant", Text.VALIDATION + "Grant is used before"),
  CLAIM(400, "invalid_request", "Validation of JWT claim failed: "),
  SCOPE("MP-200", "invalid_scope", "Token request contains invalid scopes for client"),
  INTEGRATION_TYPE(
      "MP-201", "invalid_scope", "Token request contains scopes not allowed for maskinporten"),
  ACCESS("MP-250", 403, "forbidden", "Consumer has not been granted access to the scope "),
  DELEGATION("MP-251", 403, "forbidden", "Consumer "),
  DETAILS_TYPE("MP-301", "invalid_request", "Unknown authorization details type"),
  DETAILS_VALUES("MP-303", "invalid_request", "Invalid authorization details values"),
  UNAVAILABLE(503, "temporarily_unavailable", "Something is out of order here: try again later");

  private static final class Text {
    private static final String AUTHENTICATION =
        "Invalid assertion. Client authentication failed. ";
    private static final String VALIDATION = "Invalid assertion. Validation of JWT failed: ";
  }

  private final Optional<String> number;
  private final int status;
  private final String error;
  private final String text;

  Fault(int status, String error, String text) {
    this(Optional.empty(), status, error, text);
  }

  Fault(String number, String error, String text) {
    this(Optional.of(number), 400, error, text);
  }

  Fault(String number, int status, String error, String text) {
    this(Optional.of(number), status, error, text);
  }

  Fault(Optional<String> number, int status, String error, String text) {
    this.number = number;
    this.status = status;
    this.error = error;
    this.text = text;
  }

  /** As {@code MP-121}. */
  Optional<String> number() {
    return number;
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }

  /** What logs and metrics call it: its number, else its name. */
  String code() {
    return number.orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Refusal refused() {
    return new Refusal(this, text, Optional.empty());
  }

  /** With more words, which must not hold anything secret. */
  Refusal refused(String more) {
    return new Refusal(this, text + more, Optional.empty());
  }
}
