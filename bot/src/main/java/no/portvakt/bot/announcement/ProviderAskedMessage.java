package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;

/** To a provider: somebody wants to delegate a scope that cannot be delegated yet. */
final class ProviderAskedMessage {

  private ProviderAskedMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var said =
        Phrase.of(
            "provider-asked",
            dossier.reference(),
            dossier.requester().name(),
            dossier.organisation().name(),
            dossier.subject(),
            dossier.environmentIn(wording));
    return Kit.message(
        said.in(wording),
        List.<LayoutBlock>of(
            Kit.header(wording.text("provider-asked.title", dossier.subject())),
            new Prose(wording)
                .line(said)
                .line("provider-asked.how")
                .line("fact.applicant", dossier.requester().name(), dossier.requester().email())
                .block(),
            Kit.actions(
                Button.of("make-delegable", dossier.request().id().toString(), dossier.subject())
                    .primary()
                    .asking(
                        Confirm.of(
                            "confirm.make-delegable",
                            "common.cancel",
                            dossier.subject(),
                            dossier.environmentIn(wording)))
                    .in(wording))));
  }
}
