package no.portvakt.bench.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import no.portvakt.registry.RegistryConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The registry, and none of what else is built on it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RegistryConfiguration.class)
class RegistryAlone {

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }
}
