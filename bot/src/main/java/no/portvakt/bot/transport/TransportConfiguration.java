package no.portvakt.bot.transport;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import java.time.Clock;
import java.util.List;
import no.portvakt.bot.slack.SlackSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

  /** Neither verifies nor authorises: both are done when a delivery gets here. */
  @Bean
  @SuppressWarnings("NullAway") // Bolt takes null for no token of its own
  DurableApp app(OncePerDelivery once, List<Listeners> listeners) {
    var slack = Slack.getInstance(quiet());
    var config =
        AppConfig.builder()
            .slack(slack)
            .requestVerificationEnabled(false)
            .singleTeamBotToken(null)
            .allEventsApiAutoAckEnabled(true)
            .build();
    var app = new DurableApp(config, slack, List.of(new Authorisation()), once);
    listeners.forEach(feature -> feature.register(app));
    return app;
  }

  @Bean
  @ConditionalOnProperty(
      name = "portvakt.slack.transport",
      havingValue = "http",
      matchIfMissing = true)
  ServletRegistrationBean<EventsServlet> events(
      SlackSettings settings, Clock clock, Door door, DeliveryMeters meters) {
    var signature = new Signature(settings.signingSecret(), clock);
    var registration =
        new ServletRegistrationBean<>(
            new EventsServlet(signature, door, meters), EventsServlet.PATH);
    registration.setLoadOnStartup(1);
    return registration;
  }

  private static SlackConfig quiet() {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    return config;
  }
}
