package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import no.portvakt.local.slack.json.Json;

/** What Slack tells a person when something did not work; {@code where} says on which surface. */
public record Problem(String code, String text, String about, JsonObject where) {

  public JsonObject ui() {
    JsonObject ui = Json.of("code", code, "text", text, "about", about);
    where.entrySet().forEach(member -> ui.add(member.getKey(), member.getValue()));
    return ui;
  }
}
