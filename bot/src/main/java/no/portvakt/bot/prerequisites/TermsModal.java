package no.portvakt.bot.prerequisites;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import java.net.URI;
import java.util.List;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;

/** Lets a Hovedadministrator sign the terms of use. */
final class TermsModal {

  static final String ID = "terms";
  static final String TITLE = "terms.title";
  static final String ACCEPT = "accept";
  private static final int LONGEST_OPTION = 75;

  private TermsModal() {}

  static View of(Dossier dossier, URI terms, Wording wording) {
    return Form.of(wording, ID, wording.text(TITLE))
        .about(dossier.request().id())
        .submit("terms.submit")
        .with(
            new Prose(wording)
                .line("terms.text", dossier.organisation().name(), dossier.organisationNumber())
                .link("terms.link", terms)
                .block())
        .field(Field.required(ACCEPT, "terms.accept"), accept(wording))
        .view();
  }

  private static CheckboxesElement accept(Wording wording) {
    var words = UserText.cut(wording.text("terms.accept"), LONGEST_OPTION);
    return CheckboxesElement.builder()
        .actionId("value")
        .options(List.of(OptionObject.builder().text(Kit.plain(words)).value("yes").build()))
        .build();
  }
}
