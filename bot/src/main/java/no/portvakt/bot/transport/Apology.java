package no.portvakt.bot.transport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.text.Wording;
import org.springframework.stereotype.Component;

/** Says why nothing was done, privately and where the person looks: no click is swallowed. */
@Component
class Apology {

  private final SlackApi slack;

  Apology(SlackApi slack) {
    this.slack = slack;
  }

  /** The answer to a delivery that was not handled; may leave something to be done afterwards. */
  Answer answer(Delivery delivery, Trouble trouble) {
    var payload = delivery.payload();
    var wording = Wording.in(delivery.locale());
    var text = wording.text("trouble." + trouble);
    return switch (payload.kind()) {
      case COMMAND -> Answer.json(ephemeral(text));
      case SUBMISSION -> Answer.json(inForm(payload, wording, text));
      case SUGGESTION -> Answer.json(noOptions());
      case CLOSED -> Answer.EMPTY;
      case EVENT -> Answer.status(trouble.status());
      case ACTION, SHORTCUT, MESSAGE_SHORTCUT -> {
        delivery.afterwards(() -> tell(payload, wording, text));
        yield Answer.EMPTY;
      }
    };
  }

  private void tell(Payload payload, Wording wording, String text) {
    var address = payload.text("response_url");
    var trigger = payload.text("trigger_id");
    if (address != null) {
      slack.respond(address, Response.privately(Message.of(text)));
    } else if (trigger != null && "modal".equals(payload.text("view", "type"))) {
      slack.pushView(trigger, notice(wording, text));
    } else if (trigger != null) {
      slack.openView(trigger, notice(wording, text));
    }
  }

  private static JsonObject ephemeral(String text) {
    var answer = new JsonObject();
    answer.addProperty("response_type", "ephemeral");
    answer.addProperty("text", text);
    return answer;
  }

  /** At the first field, so that what was filled in is still there; else in place of the form. */
  private static JsonObject inForm(Payload payload, Wording wording, String text) {
    var answer = new JsonObject();
    var field = firstField(payload);
    if (field.isPresent()) {
      var errors = new JsonObject();
      errors.addProperty(field.get(), text);
      answer.addProperty("response_action", "errors");
      answer.add("errors", errors);
    } else {
      answer.addProperty("response_action", "update");
      answer.add("view", GsonFactory.createSnakeCase().toJsonTree(notice(wording, text)));
    }
    return answer;
  }

  private static Optional<String> firstField(Payload payload) {
    if (!(Json.at(payload.json(), "view", "blocks") instanceof JsonArray blocks)) {
      return Optional.empty();
    }
    return blocks.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(block -> "input".equals(Json.text(block, "type")))
        .flatMap(block -> Optional.ofNullable(Json.text(block, "block_id")).stream())
        .findFirst();
  }

  private static JsonObject noOptions() {
    var answer = new JsonObject();
    answer.add("options", new JsonArray());
    return answer;
  }

  private static View notice(Wording wording, String text) {
    return Form.notice(wording, wording.text("common.operator"), Kit.prose(text));
  }
}
