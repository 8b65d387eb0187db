package no.portvakt.bot.login;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.client.RestClient;

/**
 * What of Spring Security takes part: its OpenID Connect client, called by us. None of its filters,
 * and nothing of it stands before any path.
 */
@Configuration(proxyBeanMethods = false)
class LogInConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Made when somebody logs in, not while Portvakt starts. */
  @Bean
  @Lazy
  OidcAuthorizationCodeAuthenticationProvider oidc(Clock clock) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(restClient());
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwtValidatorFactory(client -> {
      var validator = new OidcIdTokenValidator(client);
      validator.setClock(clock);
      return validator;
    });
    // what the ID token says is enough: nobody is asked for more
    var provider =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokens, user -> new DefaultOidcUser(List.of(), user.getIdToken()));
    provider.setJwtDecoderFactory(decoders);
    return provider;
  }

  private static RestClient restClient() {
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
    factory.setReadTimeout(PATIENCE);
    return RestClient.builder()
        .requestFactory(factory)
        .configureMessageConverters(converters ->
            converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
