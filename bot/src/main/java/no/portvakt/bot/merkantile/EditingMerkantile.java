package no.portvakt.bot.merkantile;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.UUID;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.merkantile.KeepMerkantile;
import no.portvakt.workflows.merkantile.KeepMerkantile.Admission;
import no.portvakt.workflows.merkantile.KeptMerkantile;
import no.portvakt.workflows.merkantile.MerkantileAnswer;
import no.portvakt.workflows.merkantile.MerkantileRef;
import org.springframework.stereotype.Component;

/** The buttons Endre and Fyll ut, and their form. */
@Component
class EditingMerkantile implements Listeners {

  static final String CHANGE = "edit-merkantile";
  static final String COMPLETE = "complete-merkantile";
  private static final String TITLE = "merkantile.title";

  private final Interactions interactions;
  private final KeepMerkantile merkantile;
  private final MerkantileCards cards;
  private final MerkantileReplies replies;
  private final Dialogue dialogue;

  EditingMerkantile(
      Interactions interactions,
      KeepMerkantile merkantile,
      MerkantileCards cards,
      MerkantileReplies replies,
      Dialogue dialogue) {
    this.interactions = interactions;
    this.merkantile = merkantile;
    this.cards = cards;
    this.replies = replies;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, CHANGE, this::open);
    interactions.clicked(app, COMPLETE, this::open);
    interactions.sent(app, CHANGE, this::save);
  }

  private void open(Click click) {
    if (!(click.who() instanceof Who.Known known)) {
      dialogue.aside(click, Phrase.of("refusal.stranger"));
      return;
    }
    switch (admission(click.value(), known.person().id())) {
      case Admission.Admitted(var kept) -> dialogue.open(click, form(kept, click.wording()));
      case Admission.Barred(var why) ->
          dialogue.aside(click, replies.message(why, click.wording()));
    }
  }

  private Admission admission(String value, UUID person) {
    return MerkantileRef.in(value)
        .map(ref -> merkantile.admission(ref, person))
        .orElseGet(() -> new Admission.Barred(new MerkantileAnswer.Gone()));
  }

  private View form(KeptMerkantile kept, Wording wording) {
    var form =
        Form.of(wording, CHANGE, wording.text(TITLE))
            .about(kept.ref())
            .submit("common.save")
            .with(
                new Prose(wording).line(cards.of(kept).phrase("merkantile.form", wording)).block());
    var known = kept.data().map(MerkantileFields::of).orElseGet(MerkantileFields::empty);
    return MerkantileFields.add(form, known, true).view();
  }

  private Response save(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.told(TITLE, Phrase.of("refusal.stranger"));
    }
    var form = MerkantileFields.in(sent.entered());
    var answer =
        MerkantileRef.in(sent.entered().about())
            .map(ref -> merkantile.save(ref, form, known.person().id()))
            .orElseGet(MerkantileAnswer.Gone::new);
    return answer instanceof MerkantileAnswer.Refused(var violations)
        ? sent.wrong(Violations.byField(violations, sent.wording()))
        : sent.told(TITLE, replies.phrase(answer, sent.wording()));
  }
}
