package no.portvakt.bot.announcement;

import java.util.List;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.keys.KeyCard;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.keyexpiry.KeyNotice;

/** To those who keep a client: one of its keys ends soon, or has ended. */
final class KeyMessage {

  private KeyMessage() {}

  static Message of(KeyNotice notice, KeyCard card, Reader reader) {
    var wording = reader.wording();
    var said = card.phrase(key(notice), wording);
    var next = Phrase.of(notice.successor() ? "key.successor" : key(notice) + ".next");
    return Kit.message(
        said.in(wording) + " " + next.in(wording),
        List.of(
            Kit.header(title(notice, card, wording)),
            new Prose(wording).line(said).line(next).block(),
            Kit.actions(card.renewing(wording), card.replacing(wording))));
  }

  static String title(KeyNotice notice, KeyCard card, Wording wording) {
    return card.phrase(key(notice) + ".title", wording).in(wording);
  }

  private static String key(KeyNotice notice) {
    return notice.isOver() ? "key.ended" : "key.ends";
  }
}
