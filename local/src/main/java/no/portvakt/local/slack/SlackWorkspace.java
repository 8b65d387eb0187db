package no.portvakt.local.slack;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Admin;
import no.portvakt.local.slack.acting.Slack;
import no.portvakt.local.slack.delivery.Ack;
import no.portvakt.local.slack.delivery.Delivery;
import no.portvakt.local.slack.delivery.Events;
import no.portvakt.local.slack.delivery.Faults;
import no.portvakt.local.slack.delivery.SignedHttp;
import no.portvakt.local.slack.delivery.SocketMode;
import no.portvakt.local.slack.delivery.Traffic;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.delivery.Triggers;
import no.portvakt.local.slack.http.HttpFront;
import no.portvakt.local.slack.time.SimClock;
import no.portvakt.local.slack.ui.Page;
import no.portvakt.local.slack.ui.UiApi;
import no.portvakt.local.slack.webapi.AppMethods;
import no.portvakt.local.slack.webapi.ChatMethods;
import no.portvakt.local.slack.webapi.ConversationMethods;
import no.portvakt.local.slack.webapi.Installation;
import no.portvakt.local.slack.webapi.PeopleMethods;
import no.portvakt.local.slack.webapi.Replies;
import no.portvakt.local.slack.webapi.ResponseUrls;
import no.portvakt.local.slack.webapi.ViewKeeper;
import no.portvakt.local.slack.webapi.ViewMethods;
import no.portvakt.local.slack.webapi.WebApi;
import no.portvakt.local.slack.world.Archive;
import no.portvakt.local.slack.world.Content;
import no.portvakt.local.slack.world.Manifest;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A running workspace that behaves as Slack does towards an app. It is not Slack: it listens on the
 * loopback address only, for developers and tests.
 */
public final class SlackWorkspace implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SlackWorkspace.class.getName());

  private final SlackWorkspaceConfig config;
  private final World world;
  private final Optional<Archive> archive;
  private final HttpFront front;
  private final Faults faults;
  private final Traffic traffic;
  private final Installation installation;
  private final @Nullable SocketMode socketMode;
  private final @Nullable SignedHttp signedHttp;
  private final Acts acts;
  private final Admin admin;

  private SlackWorkspace(SlackWorkspaceConfig config) {
    this.config = config;
    var manifest = Manifest.parse(config.manifest());
    world = new World(manifest, Content.parse(config.content(), manifest));
    archive = config.dataFile().map(file -> Archive.open(world, file));
    front = new HttpFront(config.port());
    faults = new Faults(world);
    traffic = new Traffic(world);
    installation = new Installation(world, config.botToken(), config.appToken());
    socketMode = manifest.socketMode() ? new SocketMode(world, config.ackTimeout()) : null;
    signedHttp =
        manifest.socketMode()
            ? null
            : new SignedHttp(
                manifest, config.appUrl(), config.signingSecret(), config.ackTimeout());
    var delivery = delivery();
    var events = new Events(world, delivery, installation::installed);
    var triggers = new Triggers(world, faults);
    var replies = new Replies(world);
    var responseUrls = new ResponseUrls(world, replies, faults, traffic, base());
    var keeper = new ViewKeeper(world);
    var slack =
        new Slack(world, delivery, events, triggers, replies, responseUrls, keeper, installation);
    acts = new Acts(slack);
    admin = new Admin(slack);
    var webApi =
        new WebApi(world, installation, faults, traffic)
            .with(new AppMethods(world, installation, url().toString(), this::socketUrl))
            .with(new ChatMethods(world))
            .with(new ViewMethods(world, triggers, keeper))
            .with(new PeopleMethods(world))
            .with(new ConversationMethods(world));
    var uiApi =
        new UiApi(
            new UiApi.Parts(
                world,
                acts,
                admin,
                delivery,
                installation,
                faults,
                traffic,
                socketMode,
                this::reset));
    front
        .route("/api/", webApi)
        .route("/commands/", responseUrls)
        .route("/actions/", responseUrls)
        .route("/sim/", uiApi)
        .route("/", new Page());
  }

  /** Starts a workspace; it is ready when this returns. */
  public static SlackWorkspace start(SlackWorkspaceConfig config) {
    ProductionGuard.check(System.getenv(), System.getProperties());
    var workspace = new SlackWorkspace(config);
    workspace.front.start();
    LOG.log(
        System.Logger.Level.INFO,
        "This is not Slack: a simulated workspace for local use at {0}",
        workspace.url());
    return workspace;
  }

  /** The page where one acts as any of the people. */
  public URI url() {
    return URI.create(base() + "/");
  }

  /** The base URL of the Web API. */
  public URI apiUrl() {
    return URI.create(base() + "/api/");
  }

  /** What it was started with, and the port it got. */
  public SlackWorkspaceConfig config() {
    return config.port(front.port());
  }

  /** What a person can do and see. */
  public SlackUser as(String user) {
    return new SlackUser(world, acts, world.users().find(user).orElseThrow());
  }

  public Faults faults() {
    return faults;
  }

  public Traffic traffic() {
    return traffic;
  }

  public SimClock clock() {
    return world.clock();
  }

  /** What an administrator of the workspace can do. */
  public Admin admin() {
    return admin;
  }

  /** A code as Slack's consent page hands it to the app's redirect URL. */
  public String installationCode() {
    return installation.newCode();
  }

  /** Waits until the app has at least so many Socket Mode connections. */
  public void awaitConnections(int count) {
    var reached =
        world
            .guard()
            .await(
                SlackUser.PATIENCE,
                () -> Optional.ofNullable(socketMode).filter(sockets -> sockets.size() >= count));
    if (reached.isEmpty()) {
      throw new AssertionError("The app did not connect");
    }
  }

  /** Sends a delivery of the log once more, signed anew, with these headers added. */
  public Ack resend(TrafficEntry entry, Map<String, String> headers) {
    return Objects.requireNonNull(signedHttp, "only HTTP deliveries can be sent again")
        .resend(entry, headers);
  }

  /** Tells the app's Socket Mode connections to reconnect. */
  public void disconnectSockets(String reason) {
    if (socketMode != null) {
      socketMode.disconnect(reason);
    }
  }

  /** Back to the start: content, clock, tokens, faults and log. */
  public void reset() {
    faults.clear();
    world.clock().settle();
    installation.reset();
    traffic.clear();
    world.reset();
  }

  @Override
  public void close() {
    faults.clear();
    front.close();
    if (socketMode != null) {
      socketMode.close();
    }
    if (signedHttp != null) {
      signedHttp.close();
    }
    archive.ifPresent(Archive::close);
    world.close();
  }

  private Delivery delivery() {
    return socketMode != null
        ? new Delivery(socketMode, faults, traffic)
        : new Delivery(Objects.requireNonNull(signedHttp), faults, traffic);
  }

  private Optional<URI> socketUrl() {
    return Optional.ofNullable(socketMode)
        .filter(sockets -> !sockets.full())
        .map(SocketMode::newUrl);
  }

  private String base() {
    return "http://127.0.0.1:" + front.port();
  }
}
