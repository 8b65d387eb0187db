package no.portvakt.bot.endtoend;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import no.portvakt.local.slack.SlackWorkspaceConfig;

/** Further people of Nordlys': each may have but one request for access open. */
final class Developers {

  private static final int NUMBER = 60;

  private Developers() {}

  /** The Slack account of one of them. */
  static String user(int index) {
    if (index >= NUMBER) {
      throw new IllegalArgumentException("there are only " + NUMBER);
    }
    return "U0NORDLYS%02d".formatted(index);
  }

  /** The workspace with all of them. */
  static SlackWorkspaceConfig in(SlackWorkspaceConfig workspace) {
    return workspace.content(with(workspace.content(), "users", Developers::account));
  }

  /** Adds all of them to the file that the bot imports at its start. */
  static void addTo(Path world) {
    try {
      Files.writeString(world, with(Files.readString(world), "persons", Developers::person));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String account(int index) {
    return """
    {"id": "%1$s", "name": "utvikler%2$d", "realName": "Utvikler %2$d", "locale": "nb-NO"}
    """
        .formatted(user(index), index);
  }

  private static String person(int index) {
    return """
    {"name": "Utvikler %1$d", "email": "utvikler%1$d@nordlys.example",
     "account": {"workspace": "T0PORTVAKT", "user": "%2$s"},
     "roles": [{"organisation": "315600472", "role": "MEMBER"}]}
    """
        .formatted(index, user(index));
  }

  private static String with(String json, String list, IntFunction<String> one) {
    JsonObject content = JsonParser.parseString(json).getAsJsonObject();
    for (int index = 0; index < NUMBER; index++) {
      content.getAsJsonArray(list).add(JsonParser.parseString(one.apply(index)));
    }
    return content.toString();
  }
}
