package no.portvakt.stranger;

import static org.springframework.security.config.Customizer.withDefaults;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An API that a stranger built on Spring Security, told nothing but the issuer and its scope. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class
})
public class ResourceServer {

  /** Serves on a free port until it is closed. */
  public static ConfigurableApplicationContext start(URI issuer, String scope, Clock clock) {
    return new SpringApplicationBuilder(ResourceServer.class)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .initializers(context ->
            context.getBeanFactory().registerSingleton("terms", new Terms(issuer, scope, clock)))
        .properties(Map.of("server.port", "0", "spring.config.location", "optional:none/"))
        .run();
  }

  public static URI address(ConfigurableApplicationContext server) {
    var port = server.getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + Objects.requireNonNull(port) + "/place");
  }

  /** What it is told. */
  record Terms(URI issuer, String scope, Clock clock) {}

  /** The keys are found by the issuer's metadata. */
  @Bean
  JwtDecoder decoder(Terms terms) {
    var decoder = NimbusJwtDecoder.withIssuerLocation(terms.issuer().toString()).build();
    var time = new JwtTimestampValidator();
    time.setClock(terms.clock());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            time, new JwtIssuerValidator(terms.issuer().toString())));
    return decoder;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, Terms terms) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.anyRequest().hasAuthority("SCOPE_" + terms.scope()))
        .oauth2ResourceServer(server -> server.jwt(withDefaults()))
        .build();
  }

  /** Says on whose behalf it was asked. */
  @RestController
  static class Places {

    @GetMapping("/place")
    Map<String, Object> place(@AuthenticationPrincipal Jwt token) {
      return token.getClaims();
    }
  }
}
