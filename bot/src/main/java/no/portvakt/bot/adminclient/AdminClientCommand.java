package no.portvakt.bot.adminclient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import no.portvakt.bot.terminal.RegistryContext;
import no.portvakt.bot.terminal.RootCause;
import no.portvakt.bot.terminal.TerminalCommand;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import no.portvakt.registry.admin.AdminClientOutcome;
import no.portvakt.registry.admin.AdminClientOutcome.Issued;
import no.portvakt.registry.admin.AdminClientOutcome.Refused;
import no.portvakt.registry.admin.AdminClients;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;

/** Issues the first admin client of an organisation, which Digdir does by hand. */
public final class AdminClientCommand implements TerminalCommand {

  static final int ISSUED = 0;
  static final int REFUSED = 1;
  static final int FAILED = 2;

  private static final String USAGE =
      """
      usage: admin-client <environment> <organisation number> <file with a public key, or -> [options]
        --name <name>          of an organisation that is not registered yet
        --client <id>          the id the client shall have; else admin-<organisation number>
        --terms-signed         the organisation has signed the terms of use
        --supplier             it may make clients for customers
        --runs-installation    it runs this installation, where that is not settled yet\
      """;
  private static final int LONGEST_KEY = 64 * 1024;
  private static final Cause CAUSE = Cause.of(new Actor.System("admin-client"));

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  public AdminClientCommand(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "admin-client";
  }

  @Override
  public int run(String... arguments) {
    try {
      var asked = AdminClientArguments.of(Arrays.asList(arguments).subList(1, arguments.length));
      return issue(asked, key(asked.keyFile()));
    } catch (IllegalArgumentException | IOException wrong) {
      err.println(wrong.getMessage());
      err.println(USAGE);
      return FAILED;
    }
  }

  private int issue(AdminClientArguments asked, String key) {
    try (var context = RegistryContext.start()) {
      return report(context.getBean(AdminClients.class).issue(asked.order(key), CAUSE));
    } catch (RuntimeException e) {
      err.println("The registry could not be changed: " + RootCause.of(e));
      return FAILED;
    }
  }

  private int report(AdminClientOutcome outcome) {
    return switch (outcome) {
      case Issued issued -> {
        out.println("client_id  " + issued.client());
        out.println("kid        " + issued.kid());
        out.println("issuer     " + issued.issuer());
        out.println(
            "scopes     "
                + issued.scopes().stream().map(Object::toString).sorted().collect(joining(" ")));
        yield ISSUED;
      }
      case Refused(var violations) -> {
        violations.forEach(violation -> err.println(violation.field() + ": " + text(violation)));
        yield REFUSED;
      }
    };
  }

  private static String text(Violation violation) {
    return RuleTexts.of(violation, Locale.ENGLISH);
  }

  private String key(String file) throws IOException {
    try (var from = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
      return new String(from.readNBytes(LONGEST_KEY), UTF_8);
    } catch (InvalidPathException noFile) {
      throw new IOException("no such file", noFile);
    }
  }
}
