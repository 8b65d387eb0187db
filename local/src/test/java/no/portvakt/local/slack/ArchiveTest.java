package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @Test
  void remembersMessagesAndHomesFromOneStartToTheNext(@TempDir Path folder) {
    var config = SlackWorkspaceConfig.demo().dataFile(folder.resolve("slack.json"));
    String ts;
    try (var slack = SlackWorkspace.start(config)) {
      var api = new ApiClient(slack.url());
      ts = post(api, "Bestilling");
      api.call("chat.postMessage", "channel", "U0OLA", "text", "Mottatt");
      api.call("views.publish", "user_id", "U0OLA", "view", Blocks.home(Blocks.section("Hei")));
      slack.admin().changeProfile("U0OLA", Json.of("locale", "nn-NO"));
    }

    try (var slack = SlackWorkspace.start(config)) {
      var api = new ApiClient(slack.url());

      assertThat(slack.as("U0OLA").dms()).extracting(SlackMessage::text).containsExactly("Mottatt");
      assertThat(slack.as("U0OLA").awaitHome(home -> true).text()).isEqualTo("Hei");
      assertThat(post(api, "Bestilling")).as("the same client_msg_id").isEqualTo(ts);
      assertThat(
              Json.bool(
                  api.call("chat.update", "channel", "C0SERVICEDESK", "ts", ts, "text", "x"), "ok"))
          .isTrue();
      assertThat(api.call("users.info", "user", "U0OLA", "include_locale", true).toString())
          .contains("nn-NO");
      slack.reset();
    }

    try (var slack = SlackWorkspace.start(config)) {
      assertThat(slack.as("U0KARI").messages("C0SERVICEDESK")).isEmpty();
    }
  }

  private static String post(ApiClient api, String text) {
    return Json.string(
        api.call(
            "chat.postMessage", "channel", "C0SERVICEDESK", "text", text, "client_msg_id", "c1"),
        "ts",
        "");
  }
}
