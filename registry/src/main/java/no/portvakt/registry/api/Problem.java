package no.portvakt.registry.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import no.portvakt.registry.client.ScopeRefusal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param key of the text that says so
 * @param field of the JSON body or the query; none when it is about the whole request
 * @param arguments of the text
 * @param about what comes before the text, with a colon; empty: nothing
 */
record Problem(String key, @Nullable String field, List<String> arguments, String about) {

  Problem {
    arguments = List.copyOf(arguments);
  }

  static Problem of(String key, String... arguments) {
    return new Problem(key, null, List.of(arguments), "");
  }

  static Problem in(String field, String key, String... arguments) {
    return new Problem(key, field, List.of(arguments), "");
  }

  static Problem of(Violation broken) {
    return new Problem("violation." + broken.code(), broken.field(), List.of(), "");
  }

  static Problem of(ScopeRefusal refused) {
    return new Problem(refused.reason().key(), "scopes", List.of(), shortened(refused.scope()));
  }

  String text(Locale language) {
    var text = RuleTexts.find(key, language).orElse(key);
    var told = arguments.isEmpty() ? text : MessageFormat.format(text, arguments.toArray());
    return about.isEmpty() ? told : about + ": " + told;
  }

  private static String shortened(String scope) {
    return scope.length() > 230 ? scope.substring(0, 230) + "…" : scope;
  }
}
