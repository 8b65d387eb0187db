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
 * @param inPrivate whether only the person who clicked sees the message with the button
 */
public record Click(Who who, String value, String trigger, String responseUrl, boolean inPrivate) {

  static Click of(BlockActionPayload payload, Who who) {
    return new Click(
        who,
        Optional.ofNullable(payload.getActions().getFirst().getValue()).orElse(""),
        payload.getTriggerId(),
        Optional.ofNullable(payload.getResponseUrl()).orElse(""),
        payload.getContainer() != null && payload.getContainer().isEphemeral());
  }

  public Wording wording() {
    return Wording.in(who.locale());
  }

  /** The request that the button is about; one that cannot exist if it names none. */
  public UUID requestId() {
    return errand().requestId();
  }

  /** What a modal that the click opens has to remember. */
  public Errand errand() {
    return Errand.in(inPrivate ? value + " " + responseUrl : value);
  }
}
