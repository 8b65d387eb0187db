package no.portvakt.bench.bare;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code /portvakt} as plain as it can be: verified by Bolt, one row committed, acknowledged. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bare.bolt")
class BoltConfiguration {

  @Bean
  ServletRegistrationBean<BoltServlet> events(
      @Value("${portvakt.slack.signing-secret}") String secret, JdbcClient jdbc) {
    var config = AppConfig.builder().signingSecret(secret).build();
    var verification =
        new RequestVerification(
            new SlackSignature.Verifier(new SlackSignature.Generator(config.getSigningSecret())));
    var app = new App(config, Slack.getInstance(), List.of(verification));
    app.command(
        "/portvakt",
        (request, context) -> {
          jdbc.sql("insert into delivery (id) values (?)").param(UUID.randomUUID()).update();
          return context.ack();
        });
    return new ServletRegistrationBean<>(new BoltServlet(app), "/slack/events");
  }
}
