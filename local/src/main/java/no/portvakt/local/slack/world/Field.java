package no.portvakt.local.slack.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.local.slack.json.Json;

/**
 * How the state of one kind of element is written in {@code state.values}: under which name, from
 * which initial value, and whether it is one thing, many, or options looked up by their value.
 */
public record Field(String member, String initial, boolean many, boolean optioned) {

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("plain_text_input", text("value", "initial_value")),
          Map.entry("email_text_input", text("value", "initial_value")),
          Map.entry("url_text_input", text("value", "initial_value")),
          Map.entry("number_input", text("value", "initial_value")),
          Map.entry("datepicker", text("selected_date", "initial_date")),
          Map.entry("timepicker", text("selected_time", "initial_time")),
          Map.entry("datetimepicker", text("selected_date_time", "initial_date_time")),
          Map.entry("static_select", option()),
          Map.entry("external_select", option()),
          Map.entry("radio_buttons", option()),
          Map.entry("users_select", text("selected_user", "initial_user")),
          Map.entry("channels_select", text("selected_channel", "initial_channel")),
          Map.entry("conversations_select", text("selected_conversation", "initial_conversation")),
          Map.entry("multi_static_select", someOptions()),
          Map.entry("multi_external_select", someOptions()),
          Map.entry("checkboxes", someOptions()),
          Map.entry("multi_users_select", list("selected_users", "initial_users")),
          Map.entry("multi_channels_select", list("selected_channels", "initial_channels")),
          Map.entry(
              "multi_conversations_select",
              list("selected_conversations", "initial_conversations")));

  private static Field text(String member, String initial) {
    return new Field(member, initial, false, false);
  }

  private static Field list(String member, String initial) {
    return new Field(member, initial, true, false);
  }

  private static Field option() {
    return new Field("selected_option", "initial_option", false, true);
  }

  private static Field someOptions() {
    return new Field("selected_options", "initial_options", true, true);
  }

  /** Empty for buttons and other elements that have no state. */
  public static Optional<Field> of(JsonObject element) {
    return Optional.ofNullable(FIELDS.get(Json.string(element, "type", "")));
  }

  public JsonObject initialState(JsonObject element) {
    JsonElement empty = many ? new JsonArray() : JsonNull.INSTANCE;
    return state(element, Json.member(element, initial).orElse(empty));
  }

  /**
   * The state for a value as the page sends it; {@code offered} finds what is not in the element.
   */
  public JsonObject state(
      JsonObject element, JsonElement value, Function<String, Optional<JsonObject>> offered) {
    if (!optioned) {
      boolean blank = value.isJsonPrimitive() && value.getAsString().isEmpty();
      return state(element, blank ? JsonNull.INSTANCE : value);
    }
    if (many) {
      var chosen = new JsonArray();
      if (value.isJsonArray()) {
        value.getAsJsonArray().forEach(one -> chosen.add(option(element, one, offered)));
      }
      return state(element, chosen);
    }
    return state(element, value.isJsonNull() ? value : option(element, value, offered));
  }

  private JsonObject state(JsonObject element, JsonElement value) {
    return Json.of("type", Json.string(element, "type", ""), member, value);
  }

  private static JsonElement option(
      JsonObject element, JsonElement value, Function<String, Optional<JsonObject>> offered) {
    String wanted = value.getAsString();
    return Stream.concat(options(element), offered.apply(wanted).stream())
        .filter(option -> Json.string(option, "value", "").equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such option: " + wanted));
  }

  /** Every option an element offers, in groups or not. */
  public static Stream<JsonObject> options(JsonObject element) {
    return Stream.concat(
        Stream.concat(Json.objects(element, "options"), initialOptions(element)),
        Json.objects(element, "option_groups").flatMap(group -> Json.objects(group, "options")));
  }

  private static Stream<JsonObject> initialOptions(JsonObject element) {
    return Stream.concat(
        Json.object(element, "initial_option").stream(), Json.objects(element, "initial_options"));
  }

  /** Whether nothing has been entered. */
  public boolean empty(JsonObject state) {
    return Json.member(state, member)
        .map(value -> value.isJsonArray() && value.getAsJsonArray().isEmpty())
        .orElse(true);
  }
}
