package no.portvakt.bot.dossier;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.scope.ScopeSettings;
import no.portvakt.registry.scope.Visibility;

/**
 * What tells that a scope is sensitive. Digdir's scopes have no mark for it; their owner says it by
 * not listing them, or by asking for a person's consent, log-in or pseudonym.
 */
public enum Sensitivity {
  NOT_PUBLIC,
  CONSENT,
  AUTHENTICATION,
  PSEUDONYMS;

  /** What they are called, in a sentence. */
  public static String names(List<Sensitivity> marks, Wording wording) {
    return marks.stream().map(mark -> wording.text("sensitivity." + mark)).collect(joining(", "));
  }

  /** The marks of a scope; none: it is not sensitive. */
  public static List<Sensitivity> of(ScopeSettings settings) {
    var marks = new ArrayList<Sensitivity>();
    if (settings.visibility() != Visibility.PUBLIC) {
      marks.add(NOT_PUBLIC);
    }
    if (settings.requiresUserConsent()) {
      marks.add(CONSENT);
    }
    if (settings.requiresUserAuthentication()) {
      marks.add(AUTHENTICATION);
    }
    if (settings.requiresPseudonymousTokens()) {
      marks.add(PSEUDONYMS);
    }
    return List.copyOf(marks);
  }
}
