package no.portvakt.bot.keys;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;

/** The form to paste a new key in. */
final class NewKeyModal {

  /** The field, and what the registry calls the only key of an input. */
  static final String KEY = "key";

  /** As much as Slack takes; a certificate of the longest keys fits. */
  private static final int LONGEST = 3000;

  private NewKeyModal() {}

  static View of(KeyCard old, Wording wording) {
    return Form.of(wording, ReplacingKey.ID, wording.text("new-key.title"))
        .about(old.key())
        .submit("new-key.submit")
        .with(
            new Prose(wording)
                .line(old.phrase("new-key.intro", wording))
                .line("new-key.rule")
                .block())
        .paragraph(Field.required(KEY, "new-key.key"), LONGEST, "")
        .view();
  }
}
