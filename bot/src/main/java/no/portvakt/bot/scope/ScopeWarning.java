package no.portvakt.bot.scope;

import com.slack.api.model.block.LayoutBlock;
import java.util.Optional;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Sensitivity;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.scope.Scope;

/** What to know of a scope before anything is asked for: whether it is sensitive, and where. */
final class ScopeWarning {

  private ScopeWarning() {}

  /** Nothing of an ordinary scope in a test environment. */
  static Optional<LayoutBlock> of(Scope scope, Environment environment, Wording wording) {
    var marks = Sensitivity.of(scope.settings());
    if (marks.isEmpty() && !environment.isProduction()) {
      return Optional.empty();
    }
    return Optional.of(
        new Prose(wording)
            .lineIf(!marks.isEmpty(), "card.scope.sensitive", Sensitivity.names(marks, wording))
            .lineIf(
                environment.isProduction(),
                "scope.warning.production",
                EnvironmentNames.of(environment, wording))
            .line("scope.warning.check")
            .block());
  }
}
