package no.portvakt.bot.registration;

import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.List;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;

/** Lets a person choose among the organisations that share an e-mail domain. */
final class ChooseModal {

  static final String ID = "choose-organisation";
  static final String TITLE = "choose.title";
  static final String ORGANISATION = "organisation";
  private static final int MOST_OPTIONS = 100;

  private ChooseModal() {}

  static View of(String domain, List<Organisation> possible, Wording wording) {
    var options =
        possible.stream()
            .limit(MOST_OPTIONS)
            .map(organisation -> OrganisationOption.of(organisation, wording))
            .toList();
    return Form.of(wording, ID, wording.text(TITLE))
        .submit("choose.submit")
        .with(new Prose(wording).line("choose.text", domain).block())
        .field(
            Field.required(ORGANISATION, "choose"),
            StaticSelectElement.builder().actionId("value").options(options).build())
        .view();
  }
}
