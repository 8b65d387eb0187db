package no.portvakt.bot.merkantile;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.workflows.merkantile.KeptMerkantile;

/**
 * Merkantile data as people know them.
 *
 * @param owner what the organisation is called
 */
public record MerkantileCard(KeptMerkantile kept, String owner, Environment environment) {

  /** A text about them: whose they are, where, which client. */
  public Phrase phrase(String text, Wording wording) {
    var where = EnvironmentNames.of(environment, wording);
    var client = kept.client();
    return client == null
        ? Phrase.of(text + ".provider", owner, where)
        : Phrase.of(text + ".client", owner, where, client.settings().name());
  }

  /** What they say, with what can be done about them. */
  public List<LayoutBlock> blocks(Wording wording) {
    var prose = new Prose(wording).line(phrase("merkantile.about", wording));
    kept.data()
        .ifPresentOrElse(data -> facts(prose, data), () -> prose.line("merkantile.missing-yet"));
    return List.of(prose.block(), Kit.actions(buttons(wording)));
  }

  private void facts(Prose prose, MerkantileData data) {
    var invoice = data.invoice();
    prose
        .line(
            "merkantile.fact.invoice",
            invoice.recipient(),
            OrganisationNumbers.spaced(invoice.organisationNumber()),
            String.join(", ", invoice.addressLines()),
            invoice.postcode(),
            invoice.city())
        .line("merkantile.fact.reference", invoice.reference())
        .line("merkantile.fact.points", String.join(", ", data.notificationPoints()));
    var by = kept.confirmBy();
    if (by != null) {
      prose.line("merkantile.fact.confirmed", data.confirmedAt(), by);
    }
  }

  private List<ButtonElement> buttons(Wording wording) {
    var ref = kept.ref().toString();
    var name = phrase("merkantile.name", wording).in(wording);
    return kept.data()
        .map(data ->
            List.of(
                Button.of(ConfirmingMerkantile.ID, ref + " " + data.confirmedAt(), name)
                    .primary()
                    .in(wording),
                Button.of(EditingMerkantile.CHANGE, ref, name).in(wording)))
        .orElseGet(
            () -> List.of(Button.of(EditingMerkantile.COMPLETE, ref, name).primary().in(wording)));
  }
}
