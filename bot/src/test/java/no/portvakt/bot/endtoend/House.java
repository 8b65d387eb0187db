package no.portvakt.bot.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.local.Bot;
import no.portvakt.local.BotSettings;
import no.portvakt.local.demo.DemoWorld;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.Engine;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.NativeStack;
import no.portvakt.local.stack.Part;
import no.portvakt.local.stack.PortPlan;
import no.portvakt.local.stack.Postgres;
import no.portvakt.local.stack.Stack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Everything that {@code ./run} starts, each part a process that can be killed. */
final class House implements AutoCloseable {

  private final Stack stack;
  private final Database database;
  private final SlackWorkspace slack;
  private final Part<IdPorten> idPorten;
  private final Bot bot;
  private final DemoWorld demo;
  private final Map<String, String> settings;

  private House(
      Stack stack,
      Database database,
      SlackWorkspaceConfig workspace,
      Part<IdPorten> idPorten,
      URI address,
      Path home) {
    this.stack = stack;
    this.database = database;
    this.idPorten = idPorten;
    slack = SlackWorkspace.start(workspace);
    var operate = stack.engine().address().operate();
    settings =
        new BotSettings()
            .set("portvakt.instances.api", operate == null ? "none" : "operate")
            .set("portvakt.instances.url", operate == null ? address : operate.resolve("/"))
            .set("portvakt.instances.username", "demo")
            .set("portvakt.instances.password", "demo")
            .at(address)
            .with(database)
            .with(stack.engine().address())
            .with(stack.mail().address())
            .with(workspace)
            .with(idPorten.address())
            .withDemoWorldAndMachines(home)
            .withKeysIn(home)
            .set("portvakt.zeebe.job-timeout", "PT10S")
            .set("portvakt.login.kinds.production-access.fresh", "1h")
            .toMap();
    bot = new Bot(address, settings, home.resolve("bot.log"));
    demo = new DemoWorld(address, home, InstantSource.system());
  }

  static House start(Path home) {
    return start(home, false);
  }

  /** Without Operate, and with many more people. */
  static House crowded(Path home) {
    return start(home, true);
  }

  private static House start(Path home, boolean crowded) {
    var ports = PortPlan.anyFree();
    var address = URI.create("http://127.0.0.1:%d/".formatted(ports.port("Portvakt", 3000)));
    var demo = SlackWorkspaceConfig.demo();
    var people = crowded ? Developers.in(demo) : demo;
    var workspace = people.appUrl(address).port(ports.port("Slack workspace", 8065));
    var stack = NativeStack.durable(home, ports, !crowded);
    stack.mail().start();
    stack.postgres().start();
    stack.engine().start();
    var idPorten = IdPorten.standIn(ports);
    idPorten.start();
    var database = stack.postgres().address().newDatabase();
    var house = new House(stack, database, workspace, idPorten, address, home);
    if (crowded) {
      Developers.addTo(home.resolve("world.json"));
    }
    house.bot.start();
    return house;
  }

  /** Where one acts as a person, in a channel. */
  URI workspaceAs(String user, String channel) {
    return slack.url().resolve("/?user=" + user + "&channel=" + channel);
  }

  /** Operate's list of all orders for prefixes. */
  URI orders() {
    var operate = stack.engine().address().operate();
    return URI.create(
        operate
            + "/processes?process=prefix-order&version=all&active=true&incidents=true&completed=true&canceled=true");
  }

  /** What the demo's organisations have set up. */
  DemoWorld furnished() {
    demo.furnish();
    return demo;
  }

  SlackWorkspace slack() {
    return slack;
  }

  Part<URI> bot() {
    return bot;
  }

  /** Another instance of the bot, on the same database and engine; Slack does not know of it. */
  Part<URI> furtherBot(Path log) {
    var address =
        URI.create("http://127.0.0.1:%d/".formatted(PortPlan.anyFree().port("Portvakt", 3000)));
    var own = new HashMap<>(settings);
    own.put("server.port", Integer.toString(address.getPort()));
    return new Bot(address, own, log);
  }

  Part<Engine> engine() {
    return stack.engine();
  }

  IdPorten idPorten() {
    return idPorten.address();
  }

  Part<Postgres> postgres() {
    return stack.postgres();
  }

  /** Runs {@code audit verify} beside the bot, as an operator would; 0 means intact. */
  int verifyAudit() throws IOException, InterruptedException {
    return command("audit", "verify");
  }

  /** Runs {@code reconcile} with what Operate shows; 0 means that all agree. */
  int reconcile() throws IOException, InterruptedException {
    return command("reconcile");
  }

  private int command(String... arguments) throws IOException, InterruptedException {
    var jar = SourceTree.root().resolve("bot/target/bot-0.1.0-SNAPSHOT.jar");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        new ArrayList<>(
            List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
    words.addAll(List.of(arguments));
    var command = new ProcessBuilder(words);
    settings.forEach((name, value) -> command.environment().put(Bot.variable(name), value));
    return command.inheritIO().start().waitFor();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.username(), database.password()));
  }

  @Override
  public void close() {
    bot.close();
    slack.close();
    idPorten.close();
    stack.close();
  }
}
