package no.portvakt.bot.dialogue;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;

/**
 * A click on a button.
 *
 * @param value what the button carries; the id of a request, as a rule
 * @param trigger lets a modal be opened within three seconds
 * @param responseUrl where to answer; empty for a click in a modal
 */
public record Click(Who who, String value, String trigger, String responseUrl) {

  public static Click of(BlockActionPayload payload, Who who) {
    var value = Optional.ofNullable(payload.getActions().getFirst().getValue()).orElse("");
    return new Click(
        who,
        value,
        payload.getTriggerId(),
        Optional.ofNullable(payload.getResponseUrl()).orElse(""));
  }

  public Wording wording() {
    return Wording.in(who.locale());
  }

  /** The request that the button is about; one that cannot exist if it names none. */
  public UUID requestId() {
    return idIn(value);
  }

  /** The id that a text is; one that cannot exist if it is none. */
  public static UUID idIn(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }
}
