package no.portvakt.bot.form;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.right.Right;

/** Boxes to tick rights in, each with what it lets one do. */
public final class RightBoxes {

  private RightBoxes() {}

  public static BlockElement of(Set<Right> offered, Set<Right> ticked, Wording wording) {
    return choosing("value", offered, ticked, wording);
  }

  /**
   * The same where each tick may change the form.
   *
   * @param action the id by which it is heard
   */
  public static BlockElement choosing(
      String action, Set<Right> offered, Set<Right> ticked, Wording wording) {
    var boxes = CheckboxesElement.builder().actionId(action).options(options(offered, wording));
    if (!ticked.isEmpty()) {
      boxes.initialOptions(options(ticked, wording));
    }
    return boxes.build();
  }

  /** The rights that are ticked in a field. */
  public static Set<Right> in(Entered entered, String field) {
    var ticked = entered.choices(field);
    var rights = EnumSet.allOf(Right.class);
    rights.removeIf(right -> !ticked.contains(right.name()));
    return rights;
  }

  private static List<OptionObject> options(Collection<Right> rights, Wording wording) {
    return rights.stream()
        .sorted()
        .map(right ->
            OptionObject.builder()
                .value(right.name())
                .text(Kit.plain(RightNames.of(right, wording)))
                .description(Kit.plain(RightNames.use(right, wording)))
                .build())
        .toList();
  }
}
