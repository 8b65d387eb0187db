package no.portvakt.bot.dossier;

import com.slack.api.model.block.composition.OptionObject;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;

/** An organisation to choose; a long name gives way to the number, which tells it apart. */
public final class OrganisationOption {

  private static final int LONGEST = 75;

  private OrganisationOption() {}

  public static OptionObject of(Organisation organisation, Wording wording) {
    var number = OrganisationNumbers.spaced(organisation.number());
    int room = LONGEST - number.length() - " ()".length();
    var name = UserText.cut(UserText.line(organisation.name()), room);
    return OptionObject.builder()
        .value(organisation.number().value())
        .text(Kit.plain(wording.text("organisation.name", name, number)))
        .build();
  }
}
