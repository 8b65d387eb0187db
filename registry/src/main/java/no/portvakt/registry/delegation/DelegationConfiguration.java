package no.portvakt.registry.delegation;

import java.util.Map;
import no.portvakt.registry.environment.Environments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelegationConfiguration {

  @Bean
  Sources sources(Environments environments, LocalDelegations here) {
    return new Sources(environments, here, Map.of());
  }
}
