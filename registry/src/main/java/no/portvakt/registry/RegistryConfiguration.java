package no.portvakt.registry;

import java.time.Clock;
import java.time.Duration;
import no.portvakt.registry.environment.Environments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything of the registry as Spring beans; needs a data source and a transaction manager. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(Environments.class)
public class RegistryConfiguration {

  /** Ticks in microseconds, for that is what PostgreSQL keeps of an instant. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
