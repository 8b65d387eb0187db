package no.portvakt.registry.api;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the API's errors in the place of the web server's, for what it refuses by itself. */
@Component
class ServerErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final ErrorWriter errors;

  ServerErrors(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ServerErrorValve(errors)));
  }
}
