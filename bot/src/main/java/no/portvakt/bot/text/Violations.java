package no.portvakt.bot.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;

/** Broken rules in people's words: what is allowed, rather than what is wrong. */
public final class Violations {

  private Violations() {}

  /** The first broken rule of each field. */
  public static Map<String, String> byField(List<Violation> violations, Wording wording) {
    var byField = new LinkedHashMap<String, String>();
    for (var violation : violations) {
      byField.putIfAbsent(violation.field(), text(violation, wording));
    }
    return byField;
  }

  public static String text(Violation violation, Wording wording) {
    var key = "violation." + violation.code();
    return wording.has(key)
        ? wording.text(key)
        : RuleTexts.of(violation, wording.language().locale());
  }
}
