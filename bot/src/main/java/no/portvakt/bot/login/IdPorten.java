package no.portvakt.bot.login;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import no.portvakt.bot.PortvaktSettings;
import no.portvakt.bot.text.Language;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.identity.IdentityNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * OpenID Connect's authorization code flow with PKCE. Spring Security's provider fetches the ID
 * token and verifies its signature, issuer, audience, times and nonce.
 */
@Component
class IdPorten {

  private final IdPortenSettings settings;
  private final PortvaktSettings portvakt;
  private final IdPortenClient client;
  private final ObjectProvider<OidcAuthorizationCodeAuthenticationProvider> provider;

  IdPorten(
      IdPortenSettings settings,
      PortvaktSettings portvakt,
      IdPortenClient client,
      ObjectProvider<OidcAuthorizationCodeAuthenticationProvider> provider) {
    this.settings = settings;
    this.portvakt = portvakt;
    this.client = client;
    this.provider = provider;
  }

  /** Where the browser is sent to log in; whoever was logged in there does so again. */
  URI logIn(BrowserSecret secret, Language language) {
    return URI.create(request(secret, language).getAuthorizationRequestUri());
  }

  /**
   * Redeems the code that the browser came back with.
   *
   * @throws LogInFailure unless all that ID-porten says holds
   */
  Proof redeem(String code, BrowserSecret secret, Language language) {
    var request = request(secret, language);
    var response =
        OAuth2AuthorizationResponse.success(code)
            .state(secret.state())
            .redirectUri(client.callback())
            .build();
    try {
      var authenticated =
          provider
              .getObject()
              .authenticate(
                  new OAuth2LoginAuthenticationToken(
                      client.current(), new OAuth2AuthorizationExchange(request, response)));
      return proof((OidcUser) requireNonNull(requireNonNull(authenticated).getPrincipal()));
    } catch (AuthenticationException refused) {
      throw new LogInFailure(
          Ending.FAILED,
          refused instanceof OAuth2AuthenticationException coded
              ? coded.getError().getErrorCode()
              : refused.getClass().getSimpleName());
    }
  }

  private static Proof proof(OidcUser user) {
    var token = user.getIdToken();
    var number = token.getClaimAsString("pid");
    var at = token.getAuthenticatedAt();
    if (number == null || at == null) {
      throw new LogInFailure(Ending.FAILED, "no pid or auth_time");
    }
    if (at.isAfter(requireNonNull(token.getIssuedAt()))) {
      throw new LogInFailure(Ending.FAILED, "auth_time is after iat");
    }
    return new Proof(
        IdentityNumber.parse(number)
            .orElseThrow(() -> new LogInFailure(Ending.FAILED, "pid is no number")),
        Acr.of(token.getAuthenticationContextClass()),
        at);
  }

  /**
   * Where the browser is sent to log out; nothing where ID-porten offers none. Without the ID token
   * as a hint: that would put the national identity number into an address.
   */
  Optional<URI> logOut(BrowserSecret secret) {
    return client
        .endSession()
        .map(endSession ->
            UriComponentsBuilder.fromUri(endSession)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .queryParam("state", secret.state())
                .encode()
                .buildAndExpand(settings.clientId(), portvakt.page("login/outcome"))
                .toUri());
  }

  private OAuth2AuthorizationRequest request(BrowserSecret secret, Language language) {
    var registration = client.current();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(secret.state())
        .attributes(kept -> {
          kept.put(OidcParameterNames.NONCE, secret.nonce());
          kept.put(PkceParameterNames.CODE_VERIFIER, secret.verifier());
        })
        .additionalParameters(sent -> {
          sent.put(OidcParameterNames.NONCE, hash(secret.nonce()));
          sent.put(PkceParameterNames.CODE_CHALLENGE, hash(secret.verifier()));
          sent.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
          sent.put("acr_values", settings.acr());
          sent.put("prompt", "login");
          sent.put("ui_locales", language.name().toLowerCase(Locale.ROOT));
        })
        .build();
  }

  /** As the provider compares the nonce, and PKCE the verifier. */
  private static String hash(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(new OneTimeToken(secret).hash());
  }
}
