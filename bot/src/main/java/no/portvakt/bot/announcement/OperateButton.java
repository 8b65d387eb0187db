package no.portvakt.bot.announcement;

import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;

/** Leads operators to the process of a request. */
public final class OperateButton {

  private OperateButton() {}

  /** None for others, and where there is no process yet. */
  public static Optional<ButtonElement> of(Dossier dossier, Reader reader) {
    return reader
        .processOf(dossier.request())
        .map(process ->
            Button.of("operate", dossier.reference(), dossier.reference())
                .leadingTo(process)
                .in(reader.wording()));
  }
}
