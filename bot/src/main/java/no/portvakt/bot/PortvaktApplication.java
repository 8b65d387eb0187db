package no.portvakt.bot;

import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.adminclient.AdminClientCommand;
import no.portvakt.bot.audit.AuditCommand;
import no.portvakt.bot.reconcile.ReconcileCommand;
import no.portvakt.bot.terminal.TerminalCommand;
import no.portvakt.bot.unit.UnitCommand;
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
    var command = arguments.length == 0 ? Optional.<TerminalCommand>empty() : named(arguments[0]);
    if (command.isPresent()) {
      System.exit(command.get().run(arguments));
    }
    SpringApplication.run(PortvaktApplication.class, arguments);
  }

  private static Optional<TerminalCommand> named(String name) {
    return Stream.<TerminalCommand>of(
            new AuditCommand(System.out, System.err),
            new AdminClientCommand(System.in, System.out, System.err),
            new ReconcileCommand(System.out, System.err),
            new UnitCommand(System.out, System.err))
        .filter(command -> command.name().equals(name))
        .findFirst();
  }
}
