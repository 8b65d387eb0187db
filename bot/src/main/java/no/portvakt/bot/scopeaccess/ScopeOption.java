package no.portvakt.bot.scopeaccess;

import com.slack.api.model.block.composition.OptionObject;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.text.UserText;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeName;

/**
 * A scope to choose: a name that is too long for a menu is cut, its value is whole where it fits.
 */
public final class ScopeOption {

  /** Slack's limits on what an option shows and holds. */
  private static final int LONGEST = 75;

  private static final int LONGEST_VALUE = 150;

  private ScopeOption() {}

  /** Whether Slack can hold the name as what was chosen. */
  public static boolean fits(ScopeName name) {
    return name.value().length() <= LONGEST_VALUE;
  }

  public static OptionObject of(Scope scope) {
    return OptionObject.builder()
        .value(scope.name().value())
        .text(Kit.plain(UserText.cut(scope.name().value(), LONGEST)))
        .description(
            Kit.plain(UserText.cut(UserText.line(scope.settings().description()), LONGEST)))
        .build();
  }
}
