package no.portvakt.bot.prerequisites;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.merkantile.MerkantileFields;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.merkantile.MerkantileForm;

/** Asks for what an order for production lacks of merkantile data. */
final class MerkantileModal {

  static final String ID = "merkantile";
  static final String TITLE = "merkantile.title";

  private MerkantileModal() {}

  static View of(Dossier dossier, MerkantileForm known, Wording wording) {
    var form =
        Form.of(wording, ID, wording.text(TITLE))
            .about(dossier.request().id())
            .submit("common.save")
            .with(
                new Prose(wording)
                    .line(
                        "merkantile.intro",
                        dossier.organisation().name(),
                        dossier.environmentIn(wording))
                    .block());
    return MerkantileFields.add(form, known, true).view();
  }
}
