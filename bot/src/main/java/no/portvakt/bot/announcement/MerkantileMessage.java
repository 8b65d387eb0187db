package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.merkantile.MerkantileCard;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.merkantile.MerkantileNotice;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;

/** To those who keep merkantile data, or to others when these have not: confirm or fill them in. */
final class MerkantileMessage {

  private static final int MOST = 10;

  private MerkantileMessage() {}

  /**
   * The message.
   *
   * @param keeper what the organisation is called whose people keep them
   * @param cards of all data, at least one
   */
  static Message of(
      MerkantileNotice notice, String keeper, List<MerkantileCard> cards, Reader reader) {
    var wording = reader.wording();
    var environment = EnvironmentNames.of(cards.getFirst().environment(), wording);
    var said = Phrase.of(key(notice), cards.size(), keeper, environment);
    var next = next(notice, wording);
    var prose = new Prose(wording).line(said);
    boolean one = cards.size() == 1 && notice.stage() == Stage.ASKED;
    if (!one) {
      prose
          .bullets(cards.stream().limit(MOST).map(card -> line(card, wording)).toList())
          .lineIf(cards.size() > MOST, "merkantile.more", cards.size() - MOST);
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title(notice, wording)));
    blocks.add(prose.line(next).block());
    if (one) {
      blocks.addAll(cards.getFirst().blocks(wording));
    } else if (notice.stage() == Stage.ASKED) {
      blocks.add(Kit.actions(Button.of("review-merkantile", "").primary().in(wording)));
    }
    return Kit.message(said.in(wording) + " " + next.in(wording), blocks);
  }

  static String title(MerkantileNotice notice, Wording wording) {
    return wording.text(key(notice) + ".title");
  }

  /** Who can do something about it. */
  private static Phrase next(MerkantileNotice notice, Wording wording) {
    if (notice.stage() == Stage.ASKED) {
      return Phrase.of(key(notice) + ".next");
    }
    return notice.keepers().isEmpty()
        ? Phrase.of(
            key(notice) + ".nobody", RightNames.of(notice.kept().getFirst().needed(), wording))
        : Phrase.of(
            key(notice) + ".next",
            notice.keepers().stream().map(Person::name).collect(Collectors.joining(", ")));
  }

  private static List<RichTextElement> line(MerkantileCard card, Wording wording) {
    var about = card.phrase("merkantile.name", wording);
    return card.kept()
        .data()
        .map(data -> wording.rich("merkantile.due.line", about.in(wording), data.confirmedAt()))
        .orElseGet(() -> wording.rich(about.key(), about.arguments().toArray()));
  }

  private static String key(MerkantileNotice notice) {
    return (notice.isOfMissing() ? "merkantile.unfilled." : "merkantile.due.") + notice.stage();
  }
}
