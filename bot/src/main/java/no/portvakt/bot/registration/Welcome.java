package no.portvakt.bot.registration;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.registration.Registration.Standing;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.ConfirmOutcome.Confirmed;
import org.springframework.stereotype.Component;

/** Greets whoever has registered; a courtesy, since the page says the same. */
@Component
class Welcome {

  private final Dialogue dialogue;

  Welcome(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  void greet(Confirmed confirmed, Standing standing, Wording wording) {
    dialogue.directly(confirmed.account(), message(confirmed, standing, wording));
  }

  private static Message message(Confirmed confirmed, Standing standing, Wording wording) {
    var said = said(confirmed.person().email(), standing);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text("welcome.title", confirmed.person().name())));
    blocks.add(new Prose(wording).line(said).block());
    if (!standing.own().isEmpty()) {
      blocks.add(Kit.actions(Button.of("order-prefix", "").primary().in(wording)));
    } else if (!standing.possible().isEmpty()) {
      blocks.add(Kit.actions(Button.of(ChooseModal.ID, "").primary().in(wording)));
    }
    return Kit.message(said.in(wording), blocks);
  }

  private static Phrase said(String email, Standing standing) {
    if (standing.own().isEmpty()) {
      return Phrase.of(standing.possible().isEmpty() ? "welcome.unknown" : "welcome.choose", email);
    }
    return Phrase.of(
        "welcome.joined",
        email,
        standing.own().stream().map(Organisation::name).collect(joining(", ")));
  }
}
