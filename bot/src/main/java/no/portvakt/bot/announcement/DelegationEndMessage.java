package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.SupplierDelegation;

/** To both parties: the last day of a delegation is near, or over. */
final class DelegationEndMessage {

  private DelegationEndMessage() {}

  /** For those who look after it for either party. */
  static Message soon(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of(
        "delegation.ending", dossier, wording, renew(dossier, wording), revoke(dossier, wording));
  }

  /** For whoever asked for it and may not end it. */
  static Message soonToAsker(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of("delegation.ending", dossier, wording, renew(dossier, wording));
  }

  static Message now(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    return of("delegation.ended", dossier, wording, renew(dossier, wording));
  }

  private static Message of(
      String key, Dossier dossier, Wording wording, ButtonElement... buttons) {
    var said =
        Phrase.of(key, dossier.reference(), dossier.subject(), dossier.environmentIn(wording));
    var prose = new Prose(wording).line(said);
    if (dossier.delegated() != null) {
      DelegationFacts.add(prose, dossier.delegated(), wording);
    }
    prose.line(Facts.end(((SupplierDelegation) dossier.request().subject()).lastDay()));
    return Kit.message(
        said.in(wording),
        List.<LayoutBlock>of(
            Kit.header(wording.text(key + ".title")), prose.block(), Kit.actions(buttons)));
  }

  private static ButtonElement renew(Dossier dossier, Wording wording) {
    return Button.of("renew-delegation", dossier.request().id().toString(), dossier.reference())
        .primary()
        .in(wording);
  }

  /** The button of the list, about what this request gave. */
  private static ButtonElement revoke(Dossier dossier, Wording wording) {
    var delegated = dossier.delegated();
    var consumer = delegated == null ? "" : delegated.consumer().name();
    var supplier = delegated == null ? "" : delegated.supplier().name();
    return Button.of("revoke-delegation", dossier.request().id().toString(), supplier)
        .danger()
        .asking(
            Confirm.of(
                "confirm.revoke-delegation",
                "common.cancel",
                supplier,
                consumer,
                dossier.environmentIn(wording)))
        .in(wording);
  }
}
