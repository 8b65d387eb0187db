package no.portvakt.bench.spring;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Spring Authorization Server with its one client in application.yaml. */
@SpringBootApplication
class SpringServer {

  static void main(String[] arguments) {
    SpringApplication.run(SpringServer.class, arguments);
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new ForgottenAuthorizations();
  }

  /** The claims of Maskinporten, so that tokens are as large. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context ->
        context
            .getClaims()
            .claim("client_amr", "private_key_jwt")
            .claim("token_type", "Bearer")
            .claim("client_id", context.getRegisteredClient().getClientId())
            .claim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:314500334"));
  }
}
