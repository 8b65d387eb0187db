package no.portvakt.bot.announcement;

import com.slack.api.model.block.element.ButtonElement;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.text.Wording;

/** Lets the requester take a request back, after a question. */
public final class WithdrawButton {

  private WithdrawButton() {}

  public static ButtonElement of(Dossier dossier, Wording wording) {
    return Button.of("withdraw", dossier.request().id().toString(), dossier.reference())
        .danger()
        .asking(Confirm.of("confirm.withdraw", "confirm.withdraw.no", dossier.reference()))
        .in(wording);
  }
}
