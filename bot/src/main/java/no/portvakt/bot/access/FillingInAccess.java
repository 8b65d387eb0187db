package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.List;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.FormChoices;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** What happens while the form is filled in: what is known follows the choices. */
@Component
class FillingInAccess implements Listeners {

  private final FormChoices choices;
  private final AccessForms forms;

  FillingInAccess(FormChoices choices, AccessForms forms) {
    this.choices = choices;
    this.forms = forms;
  }

  @Override
  public void register(App app) {
    for (var menu :
        List.of(
            AccessModal.CHOOSE_ENVIRONMENT,
            AccessModal.CHOOSE_ORGANISATION,
            AccessModal.CHOOSE_RIGHTS)) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(app, AccessModal.CHOOSE_ORGANISATION);
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(AccessDraft.in(entered), known.person(), Wording.in(known.locale()));
  }
}
