package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurfacesTest {

  private final TestApp app = new TestApp();
  private final SlackWorkspace slack =
      SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));
  private final ApiClient api = new ApiClient(slack.url());

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void runsTheGlobalShortcutOfTheManifest() {
    app.on("shortcut", payload -> api.open(payload, Blocks.modal("Bestill", Blocks.section("…"))));
    var ola = slack.as("U0OLA");

    ola.shortcut("order-prefix").succeeds();

    assertThat(ola.modal().title()).isEqualTo("Bestill");
    assertThatThrownBy(() -> ola.shortcut("unknown")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void replacesALoadingViewUnderThePersonsHands() {
    app.on("shortcut", payload -> api.open(payload, Blocks.modal("Laster", Blocks.section("…"))));
    var ola = slack.as("U0OLA");
    ola.shortcut("order-prefix").succeeds();
    var loading = ola.modal().json();

    api.call(
        "views.update",
        "view_id",
        Json.string(loading, "id", ""),
        "hash",
        Json.string(loading, "hash", ""),
        "view",
        Blocks.modal("Bestill", Blocks.input("p", "Prefiks", Blocks.textInput("a"))));

    assertThat(ola.awaitModal(modal -> modal.title().equals("Bestill")).fields())
        .containsExactly("Prefiks");
    var late =
        api.call(
            "views.update",
            "view_id",
            Json.string(loading, "id", ""),
            "hash",
            Json.string(loading, "hash", ""),
            "view",
            Blocks.modal("For sen", Blocks.section("x")));
    assertThat(Json.string(late, "error")).contains("hash_conflict");
    ola.modal().closeAll().succeeds();
    assertThat(Json.string(updateWithoutHash(loading), "error")).contains("not_found");
  }

  private JsonObject updateWithoutHash(JsonObject view) {
    return api.call(
        "views.update",
        "view_id",
        Json.string(view, "id", ""),
        "view",
        Blocks.modal("Borte", Blocks.section("x")));
  }

  @Test
  void keepsWhatWasEnteredWhenTheViewChangesRoundIt() {
    var input = Blocks.input("p", "Prefiks", Blocks.textInput("a"));
    app.on(
        "shortcut",
        payload ->
            api.open(
                payload,
                Blocks.modal("Bestill", input, Blocks.actions(Blocks.button("Mer", "more")))));
    app.on(
        "block_actions",
        payload -> {
          api.call(
              "views.update",
              "view_id",
              Json.string(payload.getAsJsonObject("view"), "id", ""),
              "view",
              Blocks.modal("Bestill", input, Blocks.section("mer")));
          return Reply.OK;
        });
    var ola = slack.as("U0OLA");
    ola.shortcut("order-prefix").succeeds();

    ola.modal().fill("Prefiks", "kart").click("Mer").succeeds();

    var modal = ola.awaitModal(m -> m.text().contains("mer"));
    assertThat(modal.submit().succeeds().ok()).isTrue();
    assertThat(app.last("view_submission").toString()).contains("\"value\":\"kart\"");
    assertThat(app.last("block_actions").has("response_url")).isFalse();
  }

  @Test
  void stacksThreeViewsAndNoMore() {
    app.on("shortcut", payload -> api.open(payload, Blocks.modal("En", Blocks.section("1"))));
    app.on(
        "view_submission",
        payload ->
            Reply.json(
                "response_action", "push", "view", Blocks.modal("Flere", Blocks.section("n"))));
    var ola = slack.as("U0OLA");
    ola.shortcut("order-prefix").succeeds();
    ola.modal().submit().succeeds();
    ola.modal().submit().succeeds();

    var problem = ola.modal().submit().problem().orElseThrow();

    assertThat(problem.code()).isEqualTo("push_limit_reached");
    app.on("view_submission", payload -> Reply.json("response_action", "clear"));
    ola.modal().submit().succeeds();
    ola.awaitNoModal();
  }

  @Test
  void asksTheAppForOptionsFromTheThirdLetterOn() {
    var select = Json.of("type", "external_select", "action_id", "org");
    app.on(
        "shortcut",
        payload ->
            api.open(payload, Blocks.modal("Velg", Blocks.input("b", "Virksomhet", select))));
    app.on(
        "block_suggestion",
        payload -> Reply.json("options", List.of(Blocks.option("Kartetaten", "313100200"))));
    var ola = slack.as("U0OLA");
    ola.shortcut("order-prefix").succeeds();

    assertThat(ola.modal().search("Virksomhet", "ka")).isEmpty();
    assertThat(app.received("block_suggestion")).isEmpty();
    assertThat(ola.modal().search("Virksomhet", "kar")).containsExactly("Kartetaten");
    ola.modal().pick("Virksomhet", "kart").submit().succeeds();

    assertThat(app.last("view_submission").toString()).contains("\"value\":\"313100200\"");
  }

  @Test
  void refusesOptionsThatSlackWouldRefuse() {
    var select = Json.of("type", "external_select", "action_id", "org", "min_query_length", 0);
    app.on(
        "shortcut",
        payload ->
            api.open(payload, Blocks.modal("Velg", Blocks.input("b", "Virksomhet", select))));
    app.on(
        "block_suggestion",
        payload -> Reply.json("options", List.of(Blocks.option("x".repeat(76), "v"))));
    var ola = slack.as("U0OLA");
    ola.shortcut("order-prefix").succeeds();

    assertThatThrownBy(() -> ola.modal().search("Virksomhet", ""))
        .hasMessageContaining("must be less than 76 characters");
  }

  @Test
  void opensHomeAndClicksInIt() {
    app.on(
        "event_callback",
        payload -> {
          api.call(
              "views.publish",
              "user_id",
              Json.string(payload.getAsJsonObject("event"), "user", ""),
              "view",
              Blocks.home(
                  Blocks.section("Velkommen"), Blocks.actions(Blocks.button("Bestill", "order"))));
          return Reply.OK;
        });

    var home = slack.as("U0OLA").openHome(h -> h.text().contains("Velkommen"));
    home.click("Bestill").succeeds();

    var click = app.last("block_actions");
    assertThat(Json.string(click.getAsJsonObject("container"), "type")).contains("view");
    assertThat(Json.string(click.getAsJsonObject("view"), "type")).contains("home");
    assertThat(Json.string(app.last("event_callback").getAsJsonObject("event"), "tab"))
        .contains("home");
  }

  @Test
  void answersAChoiceInAMessageWithTheWholeState() {
    api.post(
        "C0SERVICEDESK",
        "velg",
        Blocks.actions(
            Blocks.select("env", Blocks.option("ver1", "v1"), Blocks.option("ver2", "v2")),
            Json.of(
                "type", "overflow",
                "action_id", "more",
                "options", List.of(Blocks.option("Slett", "del")))));
    var message = slack.as("U0KARI").awaitMessage("C0SERVICEDESK", m -> m.says("velg"));

    message.choose("env", "v2").succeeds();
    message.choose("more", "del").succeeds();

    var overflow = app.last("block_actions").getAsJsonArray("actions").get(0).getAsJsonObject();
    assertThat(Json.string(overflow.getAsJsonObject("selected_option"), "value")).contains("del");
    var chosen = app.received("block_actions").getFirst().payload();
    assertThat(chosen.getAsJsonObject("state").toString()).contains("\"value\":\"v2\"");
  }

  @Test
  void keepsPeopleFromWritingToAnAppThatDoesNotListen() {
    var ola = slack.as("U0OLA");

    assertThat(ola.write(ola.dm(), "hei").problem().orElseThrow().code())
        .isEqualTo("messages_tab_read_only");
  }

  @Test
  void escapesWhatPeopleWrite() {
    var kari = slack.as("U0KARI");
    kari.write("C0SERVICEDESK", "<!channel> @ola.utvikler & #maskinporten").succeeds();

    assertThat(kari.messages("C0SERVICEDESK"))
        .extracting(SlackMessage::text)
        .containsExactly("&lt;!channel&gt; <@U0OLA> &amp; <#C0MASKINPORTEN|maskinporten>");
  }

  @Test
  void doesNotStartUnderAProductionProfile() {
    assertThatThrownBy(
            () -> ProductionGuard.check(Map.of("SPRING_PROFILES_ACTIVE", "prod,eu"), Map.of()))
        .hasMessageContaining("prod,eu");
    assertThatThrownBy(
            () -> ProductionGuard.check(Map.of(), Map.of("portvakt.profile", "production")))
        .isInstanceOf(IllegalStateException.class);
    ProductionGuard.check(Map.of("SPRING_PROFILES_ACTIVE", "local"), Map.of());
  }

  @Test
  void offersTheSameInBothManifests() {
    var http = SlackWorkspaceConfig.demo();
    var socket = http.manifest(Path.of("../bot/slack/manifest.socket.json"));
    var one = Manifest.parse(http.manifest());
    var other = Manifest.parse(socket.manifest());

    assertThat(other.scopes()).isEqualTo(one.scopes());
    assertThat(other.events()).isEqualTo(one.events());
    assertThat(other.shortcuts()).isEqualTo(one.shortcuts());
    assertThat(other.socketMode()).isTrue();
    assertThat(one.socketMode()).isFalse();
  }
}
