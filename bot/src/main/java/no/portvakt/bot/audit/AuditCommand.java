package no.portvakt.bot.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import no.portvakt.bot.terminal.RegistryContext;
import no.portvakt.bot.terminal.RootCause;
import no.portvakt.bot.terminal.TerminalCommand;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Checkpoints;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Fault;
import no.portvakt.registry.audit.Verification.Intact;

/** The operator's commands about the audit trail, as the arguments of the application. */
public final class AuditCommand implements TerminalCommand {

  static final int INTACT = 0;
  static final int BROKEN = 1;
  static final int FAILED = 2;

  private static final String USAGE =
      """
      usage: audit verify [--checkpoint <text or file>]   exits with 0 if intact, 1 if broken
             audit checkpoint                             prints where the trail ends, signed\
      """;

  private final PrintStream out;
  private final PrintStream err;

  public AuditCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public int run(String... arguments) {
    return switch (List.of(arguments)) {
      case List<String> asked when asked.equals(List.of("audit", "verify")) ->
          withTrail(trail -> report(trail.verifier().verify()));
      case List<String> asked when asked.equals(List.of("audit", "checkpoint")) ->
          withTrail(trail -> print(trail.checkpoints().create()));
      case List<String> asked
          when asked.size() == 4
              && asked.subList(0, 3).equals(List.of("audit", "verify", "--checkpoint")) ->
          withTrail(trail -> report(trail.checkpoints().verifyAgainst(given(asked.getLast()))));
      default -> {
        err.println(USAGE);
        yield FAILED;
      }
    };
  }

  private int withTrail(Act act) {
    try (var context = RegistryContext.start()) {
      return act.on(
          new Trail(context.getBean(AuditVerifier.class), context.getBean(Checkpoints.class)));
    } catch (RuntimeException e) {
      err.println("The audit trail could not be read: " + RootCause.of(e));
      return FAILED;
    }
  }

  private int print(String checkpoint) {
    out.println(checkpoint);
    return INTACT;
  }

  private int report(Verification verification) {
    return switch (verification) {
      case Intact intact -> {
        out.println("The audit trail is intact: " + intact.entries() + " entries.");
        yield INTACT;
      }
      case Broken broken -> {
        out.println(
            "The audit trail is BROKEN at entry "
                + broken.entry()
                + ": "
                + explain(broken.fault()));
        yield BROKEN;
      }
    };
  }

  private static String given(String textOrFile) {
    try {
      var file = Path.of(textOrFile);
      return Files.isRegularFile(file) ? Files.readString(file) : textOrFile;
    } catch (InvalidPathException e) {
      return textOrFile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String explain(Fault fault) {
    return switch (fault) {
      case MISSING -> "it is gone, and others follow.";
      case UNLINKED -> "it does not follow the one before it.";
      case ALTERED -> "it was changed or moved.";
      case TRUNCATED -> "the checkpoint knows it, but the trail ends before it.";
      case REWRITTEN -> "the checkpoint knows another one: the trail was written anew.";
      case FORGED_CHECKPOINT -> "the checkpoint is not signed by this installation's key.";
    };
  }

  private interface Act {

    int on(Trail trail);
  }

  private record Trail(AuditVerifier verifier, Checkpoints checkpoints) {}
}
