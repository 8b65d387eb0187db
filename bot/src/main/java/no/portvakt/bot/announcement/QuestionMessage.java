package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;

/** To the requester: an approver wants to know something; with the answer once it is given. */
final class QuestionMessage {

  private QuestionMessage() {}

  static Message of(Dossier dossier, Reader reader, String step) {
    var wording = reader.wording();
    var asked = ThreadNote.asked(dossier, step);
    var question =
        Phrase.of("dm.question", asked.by().name(), dossier.reference(), dossier.whatIn(wording));
    boolean open = asked.isOpen() && dossier.state().isOpen();
    var prose = new Prose(wording).line(question).quote(asked.question().question());
    if (asked.question().answer() != null) {
      prose
          .line("thread.answer", dossier.requester().name(), dossier.reference())
          .quote(asked.question().answer());
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text("dm.question.title", dossier.reference())));
    blocks.add(prose.lineIf(open, "dm.question.next").block());
    if (open) {
      blocks.add(
          Kit.actions(
              Button.of("answer", dossier.request().id().toString(), dossier.reference())
                  .primary()
                  .in(wording),
              WithdrawButton.of(dossier, wording)));
    }
    return Kit.message(question.in(wording) + " " + asked.question().question(), blocks);
  }
}
