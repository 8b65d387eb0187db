package no.portvakt.bot.dossier;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Arrays;
import java.util.List;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.delegation.ReadinessPart;
import no.portvakt.registry.delegation.ReadinessReport;
import no.portvakt.registry.delegation.ReadinessWarning;

/** A delegation, field by field. */
public final class DelegationFacts {

  private static final int MOST_SCOPES = 20;

  private DelegationFacts() {}

  /** Who delegates what to whom. */
  public static Prose add(Prose prose, Delegated delegated, Wording wording) {
    prose
        .line("fact.delegation.consumer", delegated.consumer().in(wording))
        .line("fact.delegation.supplier", delegated.supplier().in(wording));
    return delegated.scopes().isEmpty()
        ? prose
        : prose
            .line("fact.delegation.scopes", delegated.scopes().size())
            .bullets(
                delegated.scopes().stream()
                    .limit(MOST_SCOPES)
                    .map(scope -> List.of(Prose.code(scope)))
                    .toList());
  }

  /** The five parts that a token needs, each with a tick or with who must do what next. */
  public static Prose readiness(Prose prose, ReadinessReport report, Wording wording) {
    prose
        .line(report.isReady() ? "readiness.ready" : "readiness.not-ready")
        .bullets(
            Arrays.stream(ReadinessPart.values())
                .map(part -> line(part, report, wording))
                .toList());
    report.warnings().stream()
        .map(ReadinessWarning::textKey)
        .forEach(key -> prose.line("readiness.warning", text(key, wording)));
    return prose;
  }

  private static List<RichTextElement> line(
      ReadinessPart part, ReadinessReport report, Wording wording) {
    var name = wording.text("readiness." + part);
    return report
        .missing(part)
        .map(missing -> wording.rich("readiness.missing", name, text(missing.textKey(), wording)))
        .orElseGet(() -> wording.rich("readiness.in-place", name));
  }

  private static String text(String key, Wording wording) {
    return RuleTexts.find(key, wording.language().locale()).orElse(key);
  }
}
