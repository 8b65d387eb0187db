package no.portvakt.bot.unit;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import no.portvakt.bot.terminal.RegistryContext;
import no.portvakt.bot.terminal.RootCause;
import no.portvakt.bot.terminal.TerminalCommand;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.UnitOutcome;
import no.portvakt.registry.organisation.Units;
import no.portvakt.workflows.approval.OpenDecisionsConfiguration;

/** Detaches an underenhet from its hovedenhet, which the import file cannot say. */
public final class UnitCommand implements TerminalCommand {

  static final int DETACHED = 0;
  static final int REFUSED = 1;
  static final int FAILED = 2;

  private static final String USAGE =
      """
      usage: unit detach <organisation number> <reason>
        the reason goes into the audit trail, so quote it: 'Sold to Nordlys'
      exits with 0 if it is detached, 1 if that was refused\
      """;
  private static final Actor ACTOR = new Actor.System("unit");

  private final PrintStream out;
  private final PrintStream err;

  public UnitCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public int run(String... arguments) {
    var asked = List.of(arguments);
    if (asked.size() != 4 || !asked.get(1).equals("detach") || asked.get(3).isBlank()) {
      err.println(USAGE);
      return FAILED;
    }
    try {
      return detach(OrganisationNumber.of(asked.get(2)), asked.get(3));
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      err.println(USAGE);
      return FAILED;
    }
  }

  private int detach(OrganisationNumber unit, String reason) {
    try (var context = RegistryContext.start(OpenDecisionsConfiguration.class)) {
      return report(unit, context.getBean(Units.class).detach(unit, new Cause(ACTOR, reason)));
    } catch (RuntimeException e) {
      err.println("The registry could not be changed: " + RootCause.of(e));
      return FAILED;
    }
  }

  private int report(OrganisationNumber unit, UnitOutcome outcome) {
    return switch (outcome) {
      case UnitOutcome.Done _, UnitOutcome.DoneAlready _ -> {
        out.println(unit + " is no underenhet any more.");
        out.println(
            "If the import file names it, take it out: it is attached again at each start.");
        yield DETACHED;
      }
      case UnitOutcome.Refused(var violation) -> {
        err.println(violation.field() + ": " + RuleTexts.of(violation, Locale.ENGLISH));
        yield REFUSED;
      }
    };
  }
}
