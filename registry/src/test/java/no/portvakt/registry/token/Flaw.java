package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ISSUER;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.portvakt.registry.support.Some;

/**
 * What can be wrong with a request for a token, in the order in which it is found. Flaws of one
 * kind exclude each other.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Flaw {
  OTHER_GRANT(
      Kind.GRANT,
      "",
      "grant_type must be urn:ietf:params:oauth:grant-type:jwt-bearer",
      stage -> stage.grantType = "client_credentials"),
  LINE_BREAK(
      Kind.FORM,
      "MP-011",
      "Invalid assertion. Invalid parameter value",
      stage -> {
        stage.spoil = assertion -> assertion + "\n";
      }),
  ANOTHERS_CLIENT(
      Kind.CLIENT,
      "MP-100",
      "Invalid assertion. Client authentication failed. (Client not found)",
      stage -> stage.draft.claim("iss", "00000000-0000-0000-0000-000000000000")),
  AUDIENCE_WITHOUT_SLASH(
      Kind.AUDIENCE,
      "MP-110",
      "Invalid assertion. Client authentication failed. Invalid JWT claim aud",
      stage -> stage.draft.claim("aud", ISSUER.substring(0, ISSUER.length() - 1))),
  X5C_THAT_IS_NO_ARRAY(
      Kind.X5C,
      "MP-123",
      "Invalid assertion. Client authentication failed. Invalid JWT header x5c",
      stage -> stage.draft.header("kid", null).header("x5c", stage.leafOf(stage.scene.consumer))),
  NO_KID(
      Kind.KID,
      "",
      "Invalid assertion. Client authentication failed. Invalid JWT. The client requires"
          + " pre-registered jwk and no key identifier (kid) provided",
      stage -> stage.draft.header("kid", null)),
  UNKNOWN_KID(
      Kind.KID,
      "",
      "Invalid assertion. Client authentication failed. Unknown key identifier (kid) for client.",
      stage -> stage.draft.header("kid", "unknown")),
  EXPIRED_KEY(
      Kind.KEY,
      "MP-121",
      "Invalid assertion. Client authentication failed. Expired key",
      stage -> stage.scene.expireKey()),
  LOCKED_TO_UNTRUSTED(
      Kind.CERTIFICATE,
      "MP-120",
      "Invalid assertion. Client authentication failed. The JWT is signed with an invalid"
          + " certificate.",
      stage -> stage.lock(MadeUpCertificates.leaf("untrusted"))),
  LOCKED_TO_ANOTHERS(
      Kind.CERTIFICATE,
      "MP-122",
      "Invalid assertion. Client authentication failed. Invalid JWT. Invalid organization number"
          + " for client. Does not match certificate orgno",
      stage -> stage.lock(stage.leafOf(Some.organisationNumber()))),
  WRONG_SIGNATURE(
      Kind.SIGNATURE,
      "MP-124",
      "Invalid assertion. Client authentication failed. Invalid JWT signature",
      stage -> stage.draft.signer(TestKey.second())),
  EXPIRED(Kind.EXPIRY, "MP-130", "JWT is expired", stage -> stage.expired = true),
  FROM_THE_FUTURE(
      Kind.FUTURE,
      "",
      "Issue time is in the future: it is after now",
      stage -> {
        stage.fromTheFuture = true;
      }),
  TOO_LONG_LIFE(Kind.LIFE, "", "JWT has too long lifetime.", stage -> stage.tooLong = true),
  USED_JTI(Kind.JTI, "MP-012", "Grant is used before", stage -> stage.use()),
  CONSUMER_IS_SELF(
      Kind.CONSUMER,
      "",
      "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope"
          + " on client is invalid",
      stage -> stage.draft.claim("consumer_org", stage.scene.consumer.value())),
  UNREGISTERED_SCOPE(
      Kind.REGISTRATION,
      "MP-200",
      "Token request contains invalid scopes for client",
      stage -> stage.scene.remove("client_scope where client = '" + stage.scene.client + "'")),
  OTHER_INTEGRATION_TYPE(
      Kind.TYPE,
      "MP-201",
      "Token request contains scopes not allowed for maskinporten",
      stage -> stage.scene.setScope("allowed_integration_types = '{idporten}'")),
  NO_ACCESS(
      Kind.ACCESS,
      "MP-250",
      "Consumer has not been granted access to the scope %s.",
      stage -> stage.ungrant()),
  SCOPE_SWITCHED_OFF(
      Kind.ACCESS,
      "MP-250",
      "Consumer has not been granted access to the scope %s.",
      stage -> stage.scene.setScope("active = false")),
  NOT_DELEGATED(
      Kind.CONSUMER,
      "MP-251",
      "Consumer %2$s has not delegated access to the scope %1$s to supplier %3$s.",
      stage -> stage.draft.claim("consumer_org", stage.customer.value())),
  UNKNOWN_DETAILS(
      Kind.DETAILS,
      "MP-301",
      "Unknown authorization details type",
      stage -> stage.draft.claim("authorization_details", List.of(Map.of("type", "urn:a:b")))),
  MALFORMED_DETAILS(
      Kind.DETAILS,
      "MP-303",
      "Invalid authorization details values",
      stage -> stage.draft.claim("authorization_details", "urn:a:b"));

  enum Kind {
    GRANT,
    FORM,
    CLIENT,
    AUDIENCE,
    X5C,
    KID,
    KEY,
    CERTIFICATE,
    SIGNATURE,
    EXPIRY,
    FUTURE,
    LIFE,
    JTI,
    CONSUMER,
    REGISTRATION,
    TYPE,
    ACCESS,
    DETAILS
  }

  final Kind kind;
  final String number;
  final String text;
  final Consumer<Stage> play;

  Flaw(Kind kind, String number, String text, Consumer<Stage> play) {
    this.kind = kind;
    this.number = number;
    this.text = text;
    this.play = play;
  }

  int status() {
    return kind == Kind.ACCESS || this == NOT_DELEGATED ? 403 : 400;
  }

  String error() {
    return switch (this) {
      case OTHER_GRANT -> "unsupported_grant_type";
      case LINE_BREAK, CONSUMER_IS_SELF, UNKNOWN_DETAILS, MALFORMED_DETAILS -> "invalid_request";
      case UNREGISTERED_SCOPE, OTHER_INTEGRATION_TYPE -> "invalid_scope";
      case NO_ACCESS, SCOPE_SWITCHED_OFF, NOT_DELEGATED -> "forbidden";
      default -> "invalid_grant";
    };
  }
}
