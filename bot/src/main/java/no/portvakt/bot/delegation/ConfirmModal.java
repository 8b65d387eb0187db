package no.portvakt.bot.delegation;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Delegated;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.text.Wording;

/** The last step: who will get what, and a button that means it. */
final class ConfirmModal {

  static final String ID = "confirm-delegation";

  private ConfirmModal() {}

  static View of(
      Confirmation confirmation, Delegated delegated, String environment, Wording wording) {
    var draft = confirmation.draft();
    var prose = new Prose(wording).line("delegate.confirm").line("fact.environment", environment);
    DelegationFacts.add(prose, delegated, wording);
    return Form.of(wording, ID, wording.text("delegate.confirm.title"))
        .about(confirmation)
        .submit("delegate.confirm.submit")
        .with(prose.line(Facts.end(draft.lastDay())).line("delegate.next." + draft.side()).block())
        .view();
  }
}
