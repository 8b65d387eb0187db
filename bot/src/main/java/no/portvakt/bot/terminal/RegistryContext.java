package no.portvakt.bot.terminal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import no.portvakt.registry.RegistryConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The registry on its database and nothing else: no server, no migration, no Slack, no engine. No
 * stereotype, so that the application does not take it for a part of itself.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@Import(RegistryConfiguration.class)
public final class RegistryContext {

  private RegistryContext() {}

  /** What is counted here is nobody's business. */
  @Bean
  static MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  /**
   * Settings come from the environment.
   *
   * @param more what is needed beside the registry
   */
  public static ConfigurableApplicationContext start(Class<?>... more) {
    return new SpringApplicationBuilder(RegistryContext.class)
        .sources(more)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.level.root=off", "spring.datasource.hikari.minimum-idle=1")
        .run();
  }
}
