package no.portvakt.bot;

import no.portvakt.bot.audit.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Portvakt: the registry, its workflows and the conversation in Slack, in one process. */
@SpringBootApplication(
    scanBasePackages = {"no.portvakt.registry", "no.portvakt.workflows", "no.portvakt.bot"})
@ConfigurationPropertiesScan
@EnableScheduling
public class PortvaktApplication {

  public static void main(String[] arguments) {
    if (AuditCommand.isMeantBy(arguments)) {
      System.exit(new AuditCommand(System.out, System.err).run(arguments));
    }
    SpringApplication.run(PortvaktApplication.class, arguments);
  }
}
