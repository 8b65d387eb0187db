package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.ScopeDeactivation;

/** The form for a plan to switch a scope off. */
final class DeactivationModal {

  static final String ID = "scope-deactivation";
  static final String TITLE = "deactivation.title";
  static final ScopeFields FIELDS = new ScopeFields("deactivation", "choose-deactivation", false);

  private DeactivationModal() {}

  static View of(DeactivationDraft draft, ScopeChoices choices, Wording wording) {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("deactivation.submit");
    return FIELDS
        .addTo(form, choices, wording)
        .day(Field.required(DeactivationDraft.LAST_DAY, "deactivation.last-day"), draft.lastDay())
        .paragraph(
            Field.required(
                DeactivationDraft.REASON, "deactivation.reason", ScopeDeactivation.LONGEST_REASON),
            ScopeDeactivation.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("deactivation.rule").block())
        .view();
  }
}
