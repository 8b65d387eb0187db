package no.portvakt.bot.delegation;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;

/** What comes instead of a delegation of what cannot be delegated: a button that asks for it. */
final class AskProviderModal {

  static final String ID = "ask-provider";

  private AskProviderModal() {}

  static View of(DelegationDraft draft, Wording wording) {
    return Form.of(wording, ID, wording.text(DelegationModal.TITLE))
        .about(new Wish(draft.environment(), draft.organisation(), draft.scope()))
        .submit("ask-provider.submit")
        .with(new Prose(wording).line("ask-provider", draft.scope()).block())
        .view();
  }

  /** What is wanted of the provider, as the modal remembers it. Never authority. */
  record Wish(String environment, String organisation, String scope) {

    static Wish in(String remembered) {
      var parts = remembered.split(" ", 3);
      return new Wish(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return environment + " " + organisation + " " + scope;
    }
  }
}
