package no.portvakt.bot.reconcile;

import java.io.PrintStream;
import java.util.List;
import no.portvakt.bot.terminal.RegistryContext;
import no.portvakt.bot.terminal.RootCause;
import no.portvakt.bot.terminal.TerminalCommand;
import no.portvakt.workflows.reconcile.Differences;
import no.portvakt.workflows.reconcile.ReconcileConfiguration;
import no.portvakt.workflows.reconcile.Reconciliation;

/**
 * Lists where process instances do not agree with what they run for, requests and keys that near
 * their end, and mends it when told to.
 */
public final class ReconcileCommand implements TerminalCommand {

  static final int AGREED = 0;
  static final int DIFFERENT = 1;
  static final int FAILED = 2;

  private static final String USAGE =
      """
      usage: reconcile            lists where process instances differ from requests and keys
             reconcile --mend     starts the missing instances again; none that runs is started twice
             reconcile --cancel   ends instances whose request or key is unknown or has ended
      exits with 0 if they agree or were mended, 1 if they differ\
      """;

  private final PrintStream out;
  private final PrintStream err;

  public ReconcileCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "reconcile";
  }

  @Override
  public int run(String... arguments) {
    return switch (List.of(arguments).subList(1, arguments.length)) {
      case List<String> asked when asked.isEmpty() -> with(this::list);
      case List<String> asked when asked.equals(List.of("--mend")) -> with(this::mend);
      case List<String> asked when asked.equals(List.of("--cancel")) -> with(this::cancel);
      default -> {
        err.println(USAGE);
        yield FAILED;
      }
    };
  }

  private int with(Act act) {
    try (var context = RegistryContext.start(ReconcileConfiguration.class)) {
      return act.on(context.getBean(Reconciliation.class));
    } catch (RuntimeException e) {
      err.println("Requests, keys and instances could not be compared: " + RootCause.of(e));
      return FAILED;
    }
  }

  private int list(Reconciliation reconciliation) {
    var found = reconciliation.compare();
    print(found);
    return found.isNone() ? AGREED : DIFFERENT;
  }

  private int mend(Reconciliation reconciliation) {
    var found = reconciliation.compare();
    print(found);
    reconciliation.restart(found);
    out.println(
        "Started again: %d. The outbox sends what starts them.".formatted(found.missing().size()));
    return found.unknown().isEmpty() && found.ended().isEmpty() ? AGREED : DIFFERENT;
  }

  private int cancel(Reconciliation reconciliation) {
    var found = reconciliation.compare();
    print(found);
    reconciliation.cancel(found);
    out.println("Cancelled: %d.".formatted(found.unknown().size() + found.ended().size()));
    return found.missing().isEmpty() ? AGREED : DIFFERENT;
  }

  private void print(Differences found) {
    if (!found.compared()) {
      out.println(
          "The engine's instances cannot be searched (portvakt.instances.api is none)."
              + " These requests and keys should have one:");
    }
    for (var one : found.missing()) {
      var named = "%s (%s, %s)".formatted(one.reference(), one.process(), one.state());
      out.println(found.compared() ? named + " has no instance." : named);
    }
    for (var instance : found.unknown()) {
      out.println(
          "Instance %d (%s) is of nothing that is known here: %s."
              .formatted(instance.key(), instance.process(), instance.about()));
    }
    for (var one : found.ended()) {
      out.println(
          "Instance %d (%s) goes on, but %s has ended: %s."
              .formatted(
                  one.instance().key(),
                  one.instance().process(),
                  one.about().reference(),
                  one.about().state()));
    }
    if (found.isNone()) {
      out.println("Requests, keys and instances agree.");
    }
  }

  private interface Act {

    int on(Reconciliation reconciliation);
  }
}
