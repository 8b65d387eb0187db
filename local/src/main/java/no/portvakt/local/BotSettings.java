package no.portvakt.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.portvakt.local.demo.DemoWorld;
import no.portvakt.local.slack.SlackWorkspaceConfig;
import no.portvakt.local.stack.Database;
import no.portvakt.local.stack.Engine;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.Mail;

/** What the bot has to be told to run on this machine, by its settings' names. */
public final class BotSettings {

  private final Map<String, String> settings = new HashMap<>();

  public BotSettings at(URI url) {
    set("server.address", url.getHost());
    set("server.port", url.getPort());
    return set("portvakt.public-url", url);
  }

  public BotSettings with(Database database) {
    set("spring.datasource.url", database.url());
    set("spring.datasource.username", database.username());
    return set("spring.datasource.password", database.password());
  }

  public BotSettings with(Engine engine) {
    if (engine.operate() != null) {
      set("portvakt.operate-url", engine.operate());
    }
    return set("portvakt.zeebe.grpc-address", engine.grpc());
  }

  public BotSettings with(Mail mail) {
    set("spring.mail.host", mail.host());
    return set("spring.mail.port", mail.port());
  }

  public BotSettings with(IdPorten idPorten) {
    set("portvakt.idporten.issuer", idPorten.issuer());
    set("portvakt.idporten.client-id", IdPorten.CLIENT_ID);
    return set("portvakt.idporten.client-secret", IdPorten.CLIENT_SECRET);
  }

  /** Where it keeps the keys that it makes. */
  public BotSettings withKeysIn(Path home) {
    set("portvakt.audit.key-file", home.resolve("audit.key"));
    set("portvakt.identity.key-file", home.resolve("identity.key"));
    return set("portvakt.token.key-file", home.resolve("token.key"));
  }

  public BotSettings with(SlackWorkspaceConfig slack) {
    set("portvakt.slack.transport", "http");
    set("portvakt.slack.api-url", "http://127.0.0.1:%d/api/".formatted(slack.port()));
    set("portvakt.slack.response-url-hosts", "127.0.0.1");
    set("portvakt.slack.signing-secret", slack.signingSecret());
    set("portvakt.slack.bot-token", slack.botToken());
    return set("portvakt.slack.app-token", slack.appToken());
  }

  /** The demo world, from a file that the bot can read. */
  public BotSettings withDemoWorld(Path home) {
    return withWorld(home, world());
  }

  /** As above, and its organisations have clients that open the self-service API. */
  public BotSettings withDemoWorldAndMachines(Path home) {
    var world = world();
    world.add("adminClients", DemoWorld.adminClients(home));
    return withWorld(home, world);
  }

  private static JsonObject world() {
    try (var world = BotSettings.class.getResourceAsStream("/demo/world.json")) {
      return JsonParser.parseReader(new InputStreamReader(world, UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BotSettings withWorld(Path home, JsonObject world) {
    try {
      var file = home.resolve("world.json");
      Files.writeString(file, world.toString());
      set("portvakt.slack.workspaces", "T0PORTVAKT");
      set("portvakt.slack.servicedesk-channel", "C0SERVICEDESK");
      set("portvakt.slack.audit-channel", "C0REVISJON");
      set("portvakt.slack.notice-channel", "C0KUNNGJORING");
      return set("portvakt.import", file.toUri());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public BotSettings set(String name, Object value) {
    settings.put(name, value.toString());
    return this;
  }

  public Map<String, String> toMap() {
    return Map.copyOf(settings);
  }
}
