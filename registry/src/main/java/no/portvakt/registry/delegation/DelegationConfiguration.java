package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import no.portvakt.registry.environment.Environments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AltinnSettings.class)
class DelegationConfiguration {

  @Bean
  @ConditionalOnMissingBean
  AltinnTokens altinnTokens(AltinnSettings settings, Clock clock) {
    return new ConfiguredTokens(settings, clock);
  }

  @Bean
  Sources sources(
      Environments environments,
      AltinnSettings settings,
      AltinnTokens tokens,
      LocalDelegations here,
      SchemeTable schemes,
      DelegationRecord record,
      JdbcClient jdbc,
      MeterRegistry meters,
      Clock clock) {
    var altinns =
        settings.altinn().entrySet().stream()
            .collect(
                toUnmodifiableMap(
                    Map.Entry::getKey,
                    altinn ->
                        new AltinnDelegations(
                            new AltinnClient(
                                new AltinnHttp(altinn.getKey(), altinn.getValue(), tokens, meters)),
                            schemes,
                            record,
                            new Remembered(altinn.getValue().remember(), clock),
                            jdbc)));
    return new Sources(environments, here, altinns);
  }
}
