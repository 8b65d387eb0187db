package no.portvakt.registry.scope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of client that Digdir's self-service knows; only some can be made in it. */
public enum IntegrationType {
  ANSATTPORTEN,
  API_KLIENT,
  EFORMIDLING,
  IDPORTEN,
  IDPORTEN_SAML2,
  KRR,
  MASKINPORTEN;

  /** As it stands in Digdir's API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<IntegrationType> parse(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
