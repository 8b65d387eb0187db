package no.portvakt.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import no.portvakt.bench.load.Processes;
import no.portvakt.local.Bot;
import no.portvakt.local.BotSettings;
import no.portvakt.local.program.JavaProgram;
import no.portvakt.local.slack.SlackWorkspace;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.Engine;
import no.portvakt.local.stack.NativeStack;
import no.portvakt.local.stack.PortPlan;
import no.portvakt.local.stack.Stack;

/** The servers that all measures share, and the applications that some of them start. */
final class Bed implements AutoCloseable {

  static final String BOT_CLASS = "no.portvakt.bot.PortvaktApplication";

  private static final String BOT = "bot/target";
  private static final String BARE = "bench/bare/target";

  private final PortPlan ports = PortPlan.anyFree();
  private final Path home;
  private final Stack stack;
  private final SlackWorkspace slack;

  /** PostgreSQL keeps what it is told, as in production: a commit is a commit. */
  Bed(Path home) {
    this.home = home;
    stack = NativeStack.durable(home, ports, false);
    slack = SlackWorkspace.start(SlackWorkspaceConfig.demo());
    stack.mail().start();
    stack.postgres().start();
    stack.engine().start();
  }

  /** Servers of a measure's own, to be killed; not started yet. */
  Stack another(String name) {
    return NativeStack.durable(home.resolve(name), PortPlan.anyFree(), false);
  }

  Engine engine() {
    return stack.engine().address();
  }

  Database newDatabase() {
    return stack.postgres().address().newDatabase();
  }

  String signingSecret() {
    return slack.config().signingSecret();
  }

  /** The bot as it was built, on a database of its own; not started yet. */
  Bot bot(URI engine) {
    return bot(engine, newDatabase(), settings -> settings);
  }

  /** The same with more settings. */
  Bot bot(URI engine, Database database, UnaryOperator<BotSettings> more) {
    return application(
        Bot.program(BOT, BOT_CLASS),
        database,
        settings ->
            more.apply(
                settings
                    .set("portvakt.zeebe.grpc-address", engine)
                    .withDemoWorld(home)
                    .set("portvakt.audit.key-file", home.resolve("audit.key"))
                    .set("portvakt.token.key-file", home.resolve("token.key"))));
  }

  /** The bot's starters alone, with or without Bolt; not started yet. */
  Bot bare(boolean bolt) {
    return application(
        Bot.program(BARE, "no.portvakt.bench.bare.BareApplication"),
        newDatabase(),
        settings -> bolt ? settings.set("bare.bolt", true) : settings);
  }

  /** Somebody else's token server, not started yet; its client's keys are at the address. */
  Peer peer(PeerKind kind, URI clientKeys) {
    int port = ports.port(kind.mainClass(), 0);
    return new Peer(kind, port, clientKeys, home.resolve("logs/peer-%d.log".formatted(port)));
  }

  /** What PostgreSQL says. */
  Path databaseLog() {
    return home.resolve("logs/postgres.log");
  }

  private Bot application(JavaProgram program, Database database, UnaryOperator<BotSettings> more) {
    int port = ports.port(program.mainClass(), 0);
    var address = URI.create("http://127.0.0.1:%d/".formatted(port));
    var settings =
        new BotSettings()
            .at(address)
            .with(database)
            .with(stack.mail().address())
            .with(slack.config());
    var log = home.resolve("logs/application-%d.log".formatted(port));
    return new Bot(program, address, more.apply(settings).toMap(), log);
  }

  /** The processes of the bot. */
  static Processes bots() {
    return Processes.ofThisCommand().running("/" + BOT + "/");
  }

  @Override
  public void close() {
    slack.close();
    stack.close();
  }
}
