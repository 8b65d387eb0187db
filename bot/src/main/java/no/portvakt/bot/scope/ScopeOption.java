package no.portvakt.bot.scope;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.form.Select;
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

  static final int MOST_SUGGESTED = 50;

  private ScopeOption() {}

  /** A menu in which one looks for a scope. */
  static BlockElement menu(String action, String placeholder, Optional<Scope> chosen) {
    var select =
        ExternalSelectElement.builder()
            .actionId(action)
            .placeholder(Kit.plain(placeholder))
            .minQueryLength(0);
    chosen
        .filter(scope -> fits(scope.name()))
        .map(ScopeOption::of)
        .ifPresent(select::initialOption);
    return select.build();
  }

  /** The first of what was found, as the menu takes them. */
  static BlockSuggestionResponse suggested(Stream<Scope> found) {
    return Select.suggesting(
        found.filter(scope -> fits(scope.name())).limit(MOST_SUGGESTED).map(ScopeOption::of));
  }

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
