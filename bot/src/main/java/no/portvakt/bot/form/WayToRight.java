package no.portvakt.bot.form;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;

/**
 * A refusal for lack of a right, with the button that opens the form to ask for it. In a test
 * environment nobody has rights to ask for, so there the words have to do.
 */
public final class WayToRight {

  private WayToRight() {}

  public static Message message(Phrase refusal, Environment environment, Wording wording) {
    return Kit.message(refusal.in(wording), blocks(refusal, environment, wording));
  }

  /**
   * The same in place of a form.
   *
   * @param title the key of the form's title
   */
  public static View notice(
      String title, Phrase refusal, Environment environment, Wording wording) {
    return Form.notice(
        wording,
        wording.text(title),
        blocks(refusal, environment, wording).toArray(LayoutBlock[]::new));
  }

  private static List<LayoutBlock> blocks(
      Phrase refusal, Environment environment, Wording wording) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(new Prose(wording).line(refusal).block());
    if (environment.isProduction()) {
      blocks.add(Kit.actions(Button.of("ask-access", environment.name()).in(wording)));
    }
    return blocks;
  }
}
