package no.portvakt.local.slack.acting;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.portvakt.local.slack.blockkit.BlockKit;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.Field;
import no.portvakt.local.slack.world.View;

/** What Slack's client checks before it submits a modal. */
final class FieldCheck {

  private final boolean english;

  FieldCheck(String locale) {
    this.english = locale.startsWith("en");
  }

  Map<String, String> errors(View view) {
    var errors = new LinkedHashMap<String, String>();
    Json.objects(view.body(), "blocks")
        .filter(block -> BlockKit.type(block).equals("input"))
        .forEach(block ->
            error(block, view)
                .ifPresent(error -> errors.put(Json.string(block, "block_id", ""), error)));
    return errors;
  }

  private Optional<String> error(JsonObject block, View view) {
    JsonObject element = Json.objectOrEmpty(block, "element");
    JsonObject state =
        Json.objectOrEmpty(
            Json.objectOrEmpty(view.values(), Json.string(block, "block_id", "")),
            Json.string(element, "action_id", ""));
    var field = Field.of(element);
    if (field.isEmpty() || field.get().empty(state)) {
      return Json.bool(block, "optional")
          ? Optional.empty()
          : say("Fyll ut dette feltet.", "Please complete this required field.");
    }
    return written(element, Json.string(state, "value", ""));
  }

  private Optional<String> written(JsonObject element, String value) {
    return switch (BlockKit.type(element)) {
      case "plain_text_input" -> length(element, value);
      case "email_text_input" ->
          value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
              ? Optional.empty()
              : say("Skriv en gyldig e-postadresse.", "Please enter a valid email address.");
      case "url_text_input" ->
          isUrl(value)
              ? Optional.empty()
              : say("Skriv en gyldig nettadresse.", "Please enter a valid URL.");
      case "number_input" -> number(element, value);
      default -> Optional.empty();
    };
  }

  private Optional<String> length(JsonObject element, String value) {
    int length = value.codePointCount(0, value.length());
    int min = Json.integer(element, "min_length", 0);
    int max = Json.integer(element, "max_length", Integer.MAX_VALUE);
    if (length < min) {
      return say("Skriv minst " + min + " tegn.", "Must be at least " + min + " characters.");
    }
    if (length > max) {
      return say("Skriv høyst " + max + " tegn.", "Must be at most " + max + " characters.");
    }
    return Optional.empty();
  }

  private Optional<String> number(JsonObject element, String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return say("Skriv et tall.", "Please enter a number.");
    }
    if (number.stripTrailingZeros().scale() > 0 && !Json.bool(element, "is_decimal_allowed")) {
      return say("Skriv et heltall.", "Please enter a whole number.");
    }
    var min = Json.string(element, "min_value").map(BigDecimal::new);
    if (min.isPresent() && number.compareTo(min.get()) < 0) {
      return say("Minst " + min.get() + ".", "At least " + min.get() + ".");
    }
    var max = Json.string(element, "max_value").map(BigDecimal::new);
    if (max.isPresent() && number.compareTo(max.get()) > 0) {
      return say("Høyst " + max.get() + ".", "At most " + max.get() + ".");
    }
    return Optional.empty();
  }

  private static boolean isUrl(String value) {
    try {
      return URI.create(value).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<String> say(String norwegian, String inEnglish) {
    return Optional.of(english ? inEnglish : norwegian);
  }
}
