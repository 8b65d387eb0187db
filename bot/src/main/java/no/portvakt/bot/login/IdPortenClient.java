package no.portvakt.bot.login;

import java.net.URI;
import java.util.Optional;
import no.portvakt.bot.PortvaktSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * We as ID-porten's client, with what ID-porten publishes of itself: asked for when it is first
 * needed, so that Portvakt starts while ID-porten is away.
 */
@Component
class IdPortenClient {

  private static final String ID = "idporten";

  private final IdPortenSettings settings;
  private final PortvaktSettings portvakt;
  private @Nullable ClientRegistration current;

  IdPortenClient(IdPortenSettings settings, PortvaktSettings portvakt) {
    this.settings = settings;
    this.portvakt = portvakt;
  }

  /**
   * @throws LogInFailure when ID-porten does not answer
   */
  synchronized ClientRegistration current() {
    if (current == null) {
      current = discovered();
    }
    return current;
  }

  Optional<URI> endSession() {
    return Optional.ofNullable(
            current().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
        .map(address -> URI.create(address.toString()));
  }

  /** Where ID-porten sends the browser back to. */
  String callback() {
    return portvakt.page("login/callback").toString();
  }

  private ClientRegistration discovered() {
    if (!settings.isComplete()) {
      throw new LogInFailure(Ending.UNAVAILABLE, "portvakt.idporten.issuer is not set");
    }
    try {
      return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
          .registrationId(ID)
          .clientId(settings.clientId())
          .clientSecret(settings.clientSecret())
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .scope("openid", "profile")
          .redirectUri(callback())
          .build();
    } catch (RuntimeException unreadable) {
      throw new LogInFailure(Ending.UNAVAILABLE, unreadable.getClass().getSimpleName());
    }
  }
}
