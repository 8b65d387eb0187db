package no.portvakt.bot.delegation;

import com.slack.api.bolt.response.Response;
import java.util.List;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.text.Violations;
import no.portvakt.registry.Violation;

/** What is said in place of a modal without fields when nothing was stored. */
final class Refusals {

  private Refusals() {}

  static Response shown(Sent sent, List<Violation> violations) {
    var wording = sent.wording();
    return sent.shown(
        Form.notice(
            wording,
            wording.text(DelegationModal.TITLE),
            Kit.prose(Violations.text(violations.getFirst(), wording))));
  }
}
