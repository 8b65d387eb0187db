package no.portvakt.bot.form;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;

/** A single box to tick. */
public final class Box {

  private static final int LONGEST = 75;

  private Box() {}

  /**
   * A box with its words beside it.
   *
   * @param key that of the words
   */
  public static BlockElement of(String key, boolean ticked, Wording wording) {
    return of(option(key, wording).build(), ticked);
  }

  /** The box that makes somebody API access administrator, or takes that back. */
  public static BlockElement ofRole(boolean ticked, Wording wording) {
    var role = option("role.API_ADMINISTRATOR", wording);
    return of(
        role.description(Kit.plain(wording.text("role.API_ADMINISTRATOR.use"))).build(), ticked);
  }

  private static OptionObject.OptionObjectBuilder option(String key, Wording wording) {
    var words = UserText.cut(wording.text(key), LONGEST);
    return OptionObject.builder().value("yes").text(Kit.plain(words));
  }

  private static BlockElement of(OptionObject option, boolean ticked) {
    var boxes = CheckboxesElement.builder().actionId("value").options(List.of(option));
    return ticked ? boxes.initialOptions(List.of(option)).build() : boxes.build();
  }
}
