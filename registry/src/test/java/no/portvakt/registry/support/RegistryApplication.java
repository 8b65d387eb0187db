package no.portvakt.registry.support;

import java.time.Instant;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.RegistryConfiguration;
import no.portvakt.registry.key.CertificateVerdict;
import no.portvakt.registry.key.Certificates;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The registry alone, on a database of its own and under a clock that tests move. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RegistryConfiguration.class)
public class RegistryApplication {

  @Bean
  DynamicPropertyRegistrar database() {
    var database = TestStack.postgres().newDatabase();
    return properties -> {
      properties.add("spring.datasource.url", database::url);
      properties.add("spring.datasource.username", database::username);
      properties.add("spring.datasource.password", database::password);
    };
  }

  /** Trusts none, where the real one is not there. */
  @Bean
  @ConditionalOnMissingBean
  Certificates certificates() {
    return (environment, leaf) -> new CertificateVerdict.Untrusted("certificate.unknown-issuer");
  }

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock(Instant.parse("2026-11-22T14:00:00.123456Z"));
  }
}
