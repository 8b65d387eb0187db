package no.portvakt.bot.approval;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.WayToRight;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody's answer does not count.
 *
 * @param rightIn the environment where the right for it can be asked for; null if it takes none
 */
record Objection(Phrase why, @Nullable Environment rightIn) {

  /** The key of the title of what tells whether an answer counts. */
  static final String TITLE = "common.operator";

  static Objection of(String key, Object... arguments) {
    return new Objection(Phrase.of(key, arguments), null);
  }

  /** As a message; whoever lacks a right is shown the way to it. */
  Message message(Wording wording) {
    return rightIn == null
        ? Kit.sentence(why.in(wording))
        : WayToRight.message(why, rightIn, wording);
  }

  /** The same in place of a form. */
  View notice(Wording wording) {
    return rightIn == null
        ? Form.notice(wording, wording.text(TITLE), new Prose(wording).line(why).block())
        : WayToRight.notice(TITLE, why, rightIn, wording);
  }
}
