package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import no.portvakt.local.slack.TestApp.Reply;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A modal, from the fields that a person fills in to the app's answer. */
class ModalTest {

  private final TestApp app = new TestApp();
  private final SlackWorkspace slack =
      SlackWorkspace.start(SlackWorkspaceConfig.demo().appUrl(app.url()));
  private final ApiClient api = new ApiClient(slack.url());

  @BeforeEach
  void openOrderModalOnCommand() {
    app.on("command", payload -> api.open(payload, orderModal()));
  }

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void submitsWhatWasEnteredAndClosesTheModal() {
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver2").submit().succeeds();

    var values =
        app.last("view_submission")
            .getAsJsonObject("view")
            .getAsJsonObject("state")
            .getAsJsonObject("values");
    assertThat(values)
        .isEqualTo(
            Json.of(
                "prefix",
                Json.of("name", Json.of("type", "plain_text_input", "value", "kart")),
                "environment",
                Json.of(
                    "choice",
                    Json.of(
                        "type", "static_select", "selected_option", Blocks.option("ver2", "v2")))));
    ola.awaitNoModal();
  }

  @Test
  void checksRequiredFieldsBeforeAskingTheApp() {
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kartetaten-lang").submit();

    assertThat(outcome.errors())
        .containsEntry("prefix", "Skriv høyst 10 tegn.")
        .containsEntry("environment", "Fyll ut dette feltet.");
    assertThat(app.received("view_submission")).isEmpty();
  }

  @Test
  void showsTheAppsErrorsBesideTheirFieldsAndKeepsTheModal() {
    app.on(
        "view_submission",
        payload ->
            Reply.json("response_action", "errors", "errors", Json.of("prefix", "Er opptatt")));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit();

    assertThat(outcome.errors()).containsExactlyEntriesOf(Map.of("prefix", "Er opptatt"));
    assertThat(ola.modal().open()).isTrue();
  }

  @Test
  void cannotPlaceAnErrorAtAFieldThatIsNotThere() {
    app.on(
        "view_submission",
        payload -> Reply.json("response_action", "errors", "errors", Json.of("nowhere", "?")));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    var outcome = ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit();

    assertThat(outcome.problem().orElseThrow().code()).isEqualTo("unknown_block_id");
  }

  @Test
  void pushesAndUpdatesByTheAnswerToASubmission() {
    app.on(
        "view_submission",
        payload ->
            Reply.json(
                "response_action", "push", "view", Blocks.modal("Sikker?", Blocks.section("?"))));
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().fill("Prefiks", "kart").choose("Miljø", "ver1").submit().succeeds();

    assertThat(ola.modal().title()).isEqualTo("Sikker?");
    ola.modal().cancel().succeeds();
    assertThat(ola.modal().title()).isEqualTo("Bestill");
  }

  @Test
  void tellsOfAClosedModalOnlyWhereTheAppAskedForIt() {
    app.on(
        "command",
        payload -> {
          var view = orderModal();
          view.addProperty("notify_on_close", true);
          return api.open(payload, view);
        });
    var ola = slack.as("U0OLA");
    ola.command("/portvakt prefiks").succeeds();

    ola.modal().closeAll().succeeds();

    assertThat(app.last("view_closed").get("is_cleared").getAsBoolean()).isTrue();
  }

  private static JsonObject orderModal() {
    var name = Blocks.textInput("name");
    name.addProperty("max_length", 10);
    return Blocks.modal(
        "Bestill",
        Blocks.input("prefix", "Prefiks", name),
        Blocks.input(
            "environment",
            "Miljø",
            Blocks.select("choice", Blocks.option("ver1", "v1"), Blocks.option("ver2", "v2"))));
  }
}
