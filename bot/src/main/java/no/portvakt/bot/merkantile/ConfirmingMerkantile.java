package no.portvakt.bot.merkantile;

import com.slack.api.bolt.App;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.merkantile.KeepMerkantile;
import no.portvakt.workflows.merkantile.MerkantileAnswer;
import no.portvakt.workflows.merkantile.MerkantileRef;
import org.springframework.stereotype.Component;

/** The button that says that the data are right as they were shown. */
@Component
class ConfirmingMerkantile implements Listeners {

  static final String ID = "confirm-merkantile";

  private final Interactions interactions;
  private final KeepMerkantile merkantile;
  private final MerkantileReplies replies;
  private final Dialogue dialogue;

  ConfirmingMerkantile(
      Interactions interactions,
      KeepMerkantile merkantile,
      MerkantileReplies replies,
      Dialogue dialogue) {
    this.interactions = interactions;
    this.merkantile = merkantile;
    this.replies = replies;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, ID, click -> dialogue.aside(click, confirm(click)));
  }

  private Message confirm(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      return Kit.sentence(click.wording().text("refusal.stranger"));
    }
    return replies.message(confirm(click.value(), known.person().id()), click.wording());
  }

  private MerkantileAnswer confirm(String value, UUID person) {
    var space = value.indexOf(' ');
    var ref = MerkantileRef.in(value.substring(0, Math.max(0, space)));
    var shown = instant(value.substring(space + 1));
    return ref.isPresent() && shown.isPresent()
        ? merkantile.confirm(ref.get(), shown.get(), person)
        : new MerkantileAnswer.Gone();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
