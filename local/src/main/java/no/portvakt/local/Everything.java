package no.portvakt.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.portvakt.local.demo.DemoWorld;
import no.portvakt.local.program.LocalException;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.InProcess;
import no.portvakt.local.stack.NativeStack;
import no.portvakt.local.stack.Part;
import no.portvakt.local.stack.Stack;

/** The stack, the Slack workspace, ID-porten and the bot, each kept running. */
final class Everything implements AutoCloseable {

  private static final String DATABASE = "portvakt";

  private final Console console;
  private final Stack stack;
  private final Supervised postgres;
  private final Supervised engine;
  private final Supervised mails;
  private final Supervised workspace;
  private final Part<IdPorten> idPorten;
  private final Supervised logIns;
  private final Supervised bot;
  private final URI url;
  private final SlackWorkspaceConfig slack;
  private final DemoWorld demo;

  Everything(Path home, boolean operate, Console console) {
    this.console = console;
    var ports = new PreferredPorts(console);
    stack = NativeStack.durable(home, ports, operate);
    url = loopback(ports.port("Portvakt", 3000));
    slack =
        SlackWorkspaceConfig.demo()
            .appUrl(url)
            .port(ports.port("The Slack workspace", 8065))
            .dataFile(home.resolve("slack.json"));
    postgres = new Supervised("PostgreSQL", stack.postgres(), console);
    engine = new Supervised(operate ? "Camunda with Operate" : "Camunda", stack.engine(), console);
    mails = new Supervised("Mail catcher", stack.mail(), console);
    workspace =
        new Supervised(
            "Slack workspace",
            new InProcess<>(loopback(slack.port()), () -> SlackWorkspace.start(slack)),
            console);
    idPorten = IdPorten.standIn(ports);
    logIns = new Supervised("ID-porten", idPorten, console);
    demo = new DemoWorld(url, home, InstantSource.system());
    bot =
        new Supervised("Bot", new Bot(url, settings(home), home.resolve("logs/bot.log")), console);
  }

  private Map<String, String> settings(Path home) {
    return new BotSettings()
        .at(url)
        .with(stack.postgres().address().database(DATABASE))
        .with(stack.engine().address())
        .with(stack.mail().address())
        .with(slack)
        .with(idPorten.address())
        .withDemoWorldAndMachines(home)
        .withKeysIn(home)
        .toMap();
  }

  /** Returns when all are ready; the bot waits for its database only. */
  void start() {
    mails.start();
    workspace.start();
    var processes = inBackground(engine::start);
    var logIn = inBackground(logIns::start);
    var talk =
        inBackground(postgres::start).thenRunAsync(this::startBot, Thread::startVirtualThread);
    try {
      CompletableFuture.allOf(processes, logIn, talk).join();
    } catch (CompletionException e) {
      throw new LocalException("Portvakt does not start: see above, and .portvakt/logs", e);
    }
  }

  private void startBot() {
    stack.postgres().address().databaseOrNew(DATABASE);
    bot.start();
    furnish();
  }

  /** Whatever goes wrong here, people can still talk to the bot. */
  private void furnish() {
    console.starting("Demo world");
    try {
      demo.furnish();
      console.ready("Demo world");
    } catch (LocalException e) {
      console.failed("Demo world", String.valueOf(e.getMessage()));
    }
  }

  private static CompletableFuture<Void> inBackground(Runnable start) {
    return CompletableFuture.runAsync(start, Thread::startVirtualThread);
  }

  /** Where everything is. */
  String table() {
    var rows = new ArrayList<String>();
    rows.add(row("Slack workspace", loopback(slack.port()) + "  (act as any of the people)"));
    var operate = stack.engine().address().operate();
    if (operate != null) {
      rows.add(row("Operate", operate + "  (log in as demo, password demo)"));
    }
    rows.add(row("ID-porten", idPorten.address().issuer() + "  (log in as any of the people)"));
    rows.add(row("Mails", stack.mail().address().page()));
    for (var issuer : demo.issuers()) {
      boolean furnished = issuer.equals(demo.issuer());
      rows.add(
          row(
              "Issuer",
              issuer + (furnished ? "  (the demo's; its keys are in .portvakt/keys)" : "")));
    }
    rows.add(row("API", url.resolve("/docs") + "  (self-service API)"));
    rows.add(row("Metrics", url.resolve("/actuator/prometheus")));
    rows.add(row("PostgreSQL", stack.postgres().address().database(DATABASE).url()));
    rows.add(row("Logs", ".portvakt/logs"));
    rows.add(row("Memory", Footprint.now()));
    return "\n" + String.join("\n", rows) + "\n\nCtrl-C ends it all.";
  }

  private static URI loopback(int port) {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  private static String row(String name, Object value) {
    return "  %-16s %s".formatted(name, value);
  }

  @Override
  public void close() {
    console.say("\nEnding …");
    List.of(bot, workspace, logIns, mails).forEach(Supervised::close);
    List.of(engine, postgres).parallelStream().forEach(Supervised::close);
    console.say("  ✓ Everything has ended");
  }
}
