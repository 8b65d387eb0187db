package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.ScopeAccess;

/** The form for a request for access to a scope. */
final class ScopeModal {

  static final String ID = "scope-access";
  static final String TITLE = "scope.title";
  static final ScopeFields FIELDS = new ScopeFields("scope", "choose-scope", true);

  private ScopeModal() {}

  static View of(ScopeDraft draft, ScopeChoices choices, Wording wording) {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("scope.submit");
    return FIELDS
        .addTo(form, choices, wording)
        .paragraph(
            Field.required(ScopeDraft.REASON, "scope.reason", ScopeAccess.LONGEST_REASON),
            ScopeAccess.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("scope.rule").block())
        .view();
  }
}
