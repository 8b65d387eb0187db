package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the manifests declare is what the listeners hear and the gateway calls, and no more. */
@Tag("once")
class ManifestIT {

  /** What each method of {@code SlackApi} needs, by Slack's own reference. */
  private static final Set<String> SCOPES =
      Set.of("chat:write", "commands", "im:write", "users:read");

  private final JsonObject http = read("slack/manifest.json");
  private final JsonObject socket = read("slack/manifest.socket.json");

  @Test
  void declaresWhatIsListenedTo() {
    try (var installation = Installation.start(NoAnnouncer.class)) {
      var ids = installation.bean(DurableApp.class).ids();

      assertThat(each(http, "command", "features", "slash_commands"))
          .isEqualTo(ids.of(Kind.COMMAND));
      assertThat(each(http, "callback_id", "features", "shortcuts"))
          .isEqualTo(ids.of(Kind.SHORTCUT));
      assertThat(texts(http, "settings", "event_subscriptions", "bot_events"))
          .isEqualTo(ids.of(Kind.EVENT));
      assertThat(ids.of(Kind.MESSAGE_SHORTCUT)).isEmpty();
    }
  }

  @Test
  void asksForNoMoreScopesThanTheGatewayNeeds() {
    assertThat(texts(http, "oauth_config", "scopes", "bot")).isEqualTo(SCOPES);
  }

  @Test
  void differBetweenTheTransportsInNothingElse() {
    var bare = socket.deepCopy();
    bare.getAsJsonObject("settings").addProperty("socket_mode_enabled", false);

    assertThat(bare).isEqualTo(withoutAddresses(http.deepCopy()));
    assertThat(Json.need(socket, "settings", "socket_mode_enabled")).isEqualTo("true");
  }

  private static JsonElement withoutAddresses(JsonElement element) {
    if (element instanceof JsonObject object) {
      object.keySet().removeIf(key -> key.equals("url") || key.endsWith("_url"));
      object.entrySet().forEach(entry -> withoutAddresses(entry.getValue()));
    } else if (element instanceof JsonArray array) {
      array.forEach(ManifestIT::withoutAddresses);
    }
    return element;
  }

  private static Set<String> each(JsonObject manifest, String member, String... path) {
    return list(manifest, path)
        .map(element -> Json.need(element.getAsJsonObject(), member))
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonObject manifest, String... path) {
    return list(manifest, path).map(JsonElement::getAsString).collect(Collectors.toSet());
  }

  private static Stream<JsonElement> list(JsonObject manifest, String... path) {
    return Json.at(manifest, path) instanceof JsonArray array
        ? array.asList().stream()
        : Stream.empty();
  }

  private static JsonObject read(String file) {
    try {
      return Json.object(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
