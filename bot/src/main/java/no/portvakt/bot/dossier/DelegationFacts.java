package no.portvakt.bot.dossier;

import java.util.List;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.delegation.ReadinessPart;
import no.portvakt.registry.delegation.ReadinessWarning;
import no.portvakt.registry.token.TokenVerdict;
import no.portvakt.workflows.delegation.DelegationProof;

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

  /**
   * The five parts that a token needs, each with a tick or with who must do what next, and what the
   * token endpoint makes of them.
   */
  public static Prose readiness(Prose prose, DelegationProof proof, Wording wording) {
    var report = proof.parts();
    prose.line(proof.isReady() ? "readiness.ready" : "readiness.not-ready");
    for (var part : ReadinessPart.values()) {
      var name = wording.text("readiness." + part);
      report
          .missing(part)
          .ifPresentOrElse(
              missing -> prose.line("readiness.missing", name, text(missing.textKey(), wording)),
              () -> prose.line("readiness.in-place", name));
    }
    switch (proof.token()) {
      case TokenVerdict.Issued(var client) -> prose.line("readiness.token.issued", client.value());
      case TokenVerdict.Refused(var client, var code) ->
          prose.line("readiness.token.refused", client.value(), code);
      case TokenVerdict.NoClient() -> {} // a part says so
    }
    report.warnings().stream()
        .map(ReadinessWarning::textKey)
        .forEach(key -> prose.line("readiness.warning", text(key, wording)));
    return prose;
  }

  private static String text(String key, Wording wording) {
    return RuleTexts.find(key, wording.language().locale()).orElse(key);
  }
}
