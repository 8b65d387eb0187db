package no.portvakt.bot.form;

import com.slack.api.model.block.composition.OptionObject;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The organisations that a person may act for in a form.
 *
 * @param all in the order in which they are offered
 * @param hovedenheter that of each underenhet which the person need not belong to
 */
public record ActingFor(
    List<Organisation> all, Map<OrganisationNumber, Organisation> hovedenheter) {

  private static final int LONGEST = 75;

  public ActingFor {
    all = List.copyOf(all);
    hovedenheter = Map.copyOf(hovedenheter);
  }

  /** Those that the person belongs to, and no others. */
  public static ActingFor own(List<Organisation> own) {
    return new ActingFor(own, Map.of());
  }

  /** One of them to choose; an underenhet says whose it is. */
  OptionObject option(Organisation one, Wording wording) {
    var option = OrganisationOption.of(one, wording);
    var hovedenhet = hovedenheter.get(one.number());
    if (hovedenhet != null) {
      var words = wording.text("organisation.unit-of", UserText.line(hovedenhet.name()));
      option.setDescription(Kit.plain(UserText.cut(words, LONGEST)));
    }
    return option;
  }
}
