package no.portvakt.bot.keys;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.Locale;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.key.KeyCommands;

/** The form to paste a new key in. */
final class NewKeyModal {

  /** The field, and what the registry calls the only key of an input. */
  static final String KEY = "key";

  /** As much as Slack takes; a certificate of the longest keys fits. */
  private static final int LONGEST = 3000;

  /** As much of the client as the name of a key takes before the day. */
  private static final int LONGEST_CLIENT = 200;

  private NewKeyModal() {}

  static View of(KeyCard old, LocalDate today, Wording wording) {
    return Form.of(wording, ReplacingKey.ID, wording.text("new-key.title"))
        .about(old.key())
        .submit("new-key.submit")
        .with(
            new Prose(wording)
                .line(old.phrase("new-key.intro", wording))
                .line("new-key.rule")
                .block())
        .paragraph(Field.required(KEY, "new-key.key"), LONGEST, "")
        .with(making(name(old, today), wording))
        .view();
  }

  /** For whoever has none yet: it is made where it is used, and never here. */
  private static LayoutBlock making(String name, Wording wording) {
    var prose = new Prose(wording).line("new-key.make");
    for (var tool : KeyCommands.Tool.values()) {
      prose
          .line("new-key.tool", tool.name().toLowerCase(Locale.ROOT))
          .commands(KeyCommands.with(tool, name));
    }
    return prose.block();
  }

  private static String name(KeyCard old, LocalDate today) {
    var client = old.key().client().value();
    return client.substring(0, Math.min(client.length(), LONGEST_CLIENT)) + "-" + today;
  }
}
