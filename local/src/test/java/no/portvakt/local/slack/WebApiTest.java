package no.portvakt.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import no.portvakt.local.slack.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebApiTest {

  private static final String CHANNEL = "C0SERVICEDESK";

  private final SlackWorkspace slack = SlackWorkspace.start(SlackWorkspaceConfig.demo());
  private final ApiClient api = new ApiClient(slack.url());

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void saysWhoTheAppIs() {
    var me = api.call("auth.test");

    assertThat(Json.string(me, "team_id")).contains("T0PORTVAKT");
    assertThat(Json.string(me, "user_id")).contains("U0PORTVAKT");
  }

  @Test
  void takesFormsAndJsonAlike() {
    String blocks = Json.write(Json.tree(List.of(Blocks.section("æøå"))));

    var posted =
        api.form("chat.postMessage", Map.of("channel", CHANNEL, "text", "a+b&c", "blocks", blocks));

    assertThat(Json.bool(posted, "ok")).isTrue();
    var message = slack.as("U0KARI").messages(CHANNEL).getFirst();
    assertThat(message.text()).isEqualTo("a+b&c");
    assertThat(message.blocksText()).isEqualTo("æøå");
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense.method, xoxb-local-portvakt-bot-token, unknown_method",
    "auth.test, xoxb-wrong, invalid_auth",
    "chat.postMessage, xapp-local-portvakt-app-token, not_allowed_token_type",
    "apps.connections.open, xoxb-local-portvakt-bot-token, not_allowed_token_type",
    "conversations.info, xoxb-local-portvakt-bot-token, missing_scope",
    "team.info, xoxb-local-portvakt-bot-token, missing_scope",
    "users.info, xoxb-local-portvakt-bot-token, invalid_arguments",
  })
  void refusesCallsWithSlacksCodes(String method, String token, String error) {
    var response = api.raw(method, token);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(error(Json.parseObject(response.body()).orElseThrow())).isEqualTo(error);
  }

  @Test
  void namesTheScopeThatIsMissing() {
    var answer = api.call("conversations.join", "channel", "C0MASKINPORTEN");

    assertThat(Json.string(answer, "needed")).contains("channels:join");
    assertThat(Json.string(answer, "provided", "")).contains("chat:write");
  }

  @Test
  void refusesATokenThatWasRevokedAndAnAppThatWasUninstalled() {
    slack.admin().revokeToken();
    assertThat(error(api.call("auth.test"))).isEqualTo("token_revoked");

    slack.admin().uninstall();
    assertThat(error(api.call("auth.test"))).isEqualTo("account_inactive");

    slack.admin().reinstall();
    assertThat(Json.bool(api.call("auth.test"), "ok")).isTrue();
  }

  @Test
  void tradesAnInstallationCodeForATokenOnce() {
    String code = slack.installationCode();

    var granted = api.call("oauth.v2.access", "code", code);

    assertThat(Json.string(granted, "access_token", "")).startsWith("xoxb-");
    assertThat(error(api.call("oauth.v2.access", "code", code))).isEqualTo("invalid_code");
  }

  @ParameterizedTest
  @CsvSource({
    "C0NOWHERE, channel_not_found",
    "C0HIDDEN, channel_not_found",
    "C0OPEN, not_in_channel",
    "C0OLD, is_archived",
    "U0GONE, channel_not_found",
  })
  void refusesToPostWhereTheAppCannot(String channel, String error) {
    try (var other = SlackWorkspace.start(withMoreChannels())) {
      var answer =
          new ApiClient(other.url()).call("chat.postMessage", "channel", channel, "text", "hei");

      assertThat(error(answer)).isEqualTo(error);
    }
  }

  @Test
  void postsToAPersonInTheirConversationWithTheApp() {
    var posted = api.call("chat.postMessage", "channel", "U0OLA", "text", "Hei Ola");

    var opened = api.call("conversations.open", "users", "U0OLA");

    assertThat(Json.string(opened.getAsJsonObject("channel"), "id"))
        .isEqualTo(Json.string(posted, "channel"));
    assertThat(slack.as("U0OLA").dms()).extracting(SlackMessage::text).containsExactly("Hei Ola");
  }

  @Test
  void postsOnceForOneClientMsgId() {
    var first =
        api.call("chat.postMessage", "channel", CHANNEL, "text", "en", "client_msg_id", "c1");
    var again =
        api.call("chat.postMessage", "channel", CHANNEL, "text", "en", "client_msg_id", "c1");

    assertThat(again.get("ts")).isEqualTo(first.get("ts"));
    assertThat(slack.as("U0KARI").messages(CHANNEL)).hasSize(1);
  }

  @Test
  void keepsThreadsAndCountsReplies() {
    String parent = post("topp");
    api.call("chat.postMessage", "channel", CHANNEL, "text", "svar", "thread_ts", parent);

    var read = api.read("sim/users/U0KARI/conversations/" + CHANNEL + "/messages");

    assertThat(Json.objects(read, "messages").map(m -> Json.integer(m, "reply_count", 0)))
        .containsExactly(1);
    var thread =
        api.read("sim/users/U0KARI/conversations/" + CHANNEL + "/messages?thread=" + parent);
    assertThat(Json.objects(thread, "messages").map(m -> Json.string(m, "text", "")))
        .containsExactly("topp", "svar");
    assertThat(
            error(
                api.call("chat.postMessage", "channel", CHANNEL, "text", "?", "thread_ts", "1.2")))
        .isEqualTo("thread_not_found");
  }

  @Test
  void updatesAndDeletesItsOwnMessagesOnly() {
    String mine = post("mitt");
    slack.as("U0KARI").write(CHANNEL, "Karis").succeeds();
    String karis = slack.as("U0KARI").awaitMessage(CHANNEL, m -> m.says("Karis")).ts();

    assertThat(Json.bool(update(mine, "endret"), "ok")).isTrue();
    assertThat(error(update(karis, "kapret"))).isEqualTo("cant_update_message");
    assertThat(error(update("1.000000", "?"))).isEqualTo("message_not_found");
    assertThat(error(update(mine, "x".repeat(40_001)))).isEqualTo("msg_too_long");
    assertThat(error(update(mine, ""))).isEqualTo("no_text");

    api.call("chat.delete", "channel", CHANNEL, "ts", mine);
    assertThat(error(update(mine, "borte"))).isEqualTo("message_not_found");
  }

  @Test
  void showsAnEphemeralMessageToAMemberOnly() {
    api.call("chat.postEphemeral", "channel", CHANNEL, "user", "U0KARI", "text", "bare deg");

    assertThat(slack.as("U0KARI").ephemerals()).extracting(SlackMessage::text).contains("bare deg");
    assertThat(slack.as("U0KARI").messages(CHANNEL)).isEmpty();
    assertThat(
            error(
                api.call("chat.postEphemeral", "channel", CHANNEL, "user", "U0OLA", "text", "nei")))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void tellsOfPeopleAsFarAsTheScopesGo() {
    var kari =
        api.call("users.info", "user", "U0KARI", "include_locale", true).getAsJsonObject("user");

    assertThat(Json.string(kari, "locale")).contains("nb-NO");
    assertThat(Json.string(kari.getAsJsonObject("profile"), "email")).isEmpty();
    assertThat(error(api.call("users.lookupByEmail", "email", "ola.utvikler@kartetaten.example")))
        .isEqualTo("missing_scope");
    assertThat(error(api.call("users.info", "user", "U0NOBODY"))).isEqualTo("user_not_found");
  }

  @Test
  void publishesAHomeTabGuardedByItsHash() {
    var first = publish("en").getAsJsonObject("view");
    publish("to");

    var late =
        api.call(
            "views.publish",
            "user_id",
            "U0OLA",
            "hash",
            Json.string(first, "hash", ""),
            "view",
            Blocks.home(Blocks.section("sent")));

    assertThat(error(late)).isEqualTo("hash_conflict");
    assertThat(slack.as("U0OLA").awaitHome(home -> home.text().equals("to")).buttons()).isEmpty();
  }

  private JsonObject publish(String text) {
    return api.call("views.publish", "user_id", "U0OLA", "view", Blocks.home(Blocks.section(text)));
  }

  private String post(String text) {
    return Json.string(api.call("chat.postMessage", "channel", CHANNEL, "text", text), "ts", "");
  }

  private JsonObject update(String ts, String text) {
    return api.call("chat.update", "channel", CHANNEL, "ts", ts, "text", text);
  }

  private static String error(JsonObject answer) {
    return Json.string(answer, "error", "");
  }

  private static SlackWorkspaceConfig withMoreChannels() {
    var config = SlackWorkspaceConfig.demo();
    var content = Json.parseObject(config.content()).orElseThrow();
    var channels = content.getAsJsonArray("channels");
    channels.add(Json.of("id", "C0HIDDEN", "name", "hemmelig", "private", true));
    channels.add(Json.of("id", "C0OPEN", "name", "åpen"));
    channels.add(
        Json.of(
            "id", "C0OLD", "name", "gammel", "archived", true, "members", List.of("U0PORTVAKT")));
    content.getAsJsonArray("users").add(Json.of("id", "U0GONE", "deleted", true));
    return config.content(Json.write(content));
  }
}
