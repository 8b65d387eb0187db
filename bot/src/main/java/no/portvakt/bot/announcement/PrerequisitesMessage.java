package no.portvakt.bot.announcement;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.prerequisites.Missing;

/** To the requester: what the organisation has to get in place first, and how. */
final class PrerequisitesMessage {

  private PrerequisitesMessage() {}

  static Message first(Dossier dossier, Reader reader) {
    return of("prerequisites.text", dossier, reader.wording());
  }

  static Message reminder(Dossier dossier, Reader reader) {
    return of("prerequisites.reminder", dossier, reader.wording());
  }

  private static Message of(String key, Dossier dossier, Wording wording) {
    var title =
        wording.text("prerequisites.title", dossier.reference(), dossier.organisation().name());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title));
    blocks.add(new Prose(wording).line(key, dossier.reference(), dossier.whatIn(wording)).block());
    blocks.add(lacking(dossier, wording).block());
    if (dossier.state().isOpen()) {
      blocks.add(Kit.actions(buttons(dossier, wording)));
    }
    return Kit.message(
        wording.text(key, dossier.reference(), dossier.whatIn(wording))
            + " "
            + missing(dossier, wording),
        blocks);
  }

  private static Prose lacking(Dossier dossier, Wording wording) {
    var missing = dossier.missing();
    var prose = new Prose(wording);
    if (missing.isEmpty()) {
      return dossier.state().isOpen()
          ? prose.line("prerequisites.nothing")
          : prose.line("fact.status", wording.text("state." + dossier.state()));
    }
    if (missing.contains(Missing.TERMS)) {
      var names = dossier.administrators().stream().map(Person::name).collect(joining(", "));
      prose.line(
          names.isEmpty() ? "prerequisites.terms.nobody" : "prerequisites.terms",
          names.isEmpty() ? dossier.organisation().name() : names);
    }
    return prose.lineIf(missing.contains(Missing.MERKANTILE), "prerequisites.merkantile");
  }

  private static List<ButtonElement> buttons(Dossier dossier, Wording wording) {
    var buttons = new ArrayList<ButtonElement>();
    if (dossier.missing().contains(Missing.MERKANTILE)) {
      buttons.add(
          Button.of(
                  "fill-merkantile",
                  dossier.request().id().toString(),
                  dossier.organisation().name())
              .primary()
              .in(wording));
    }
    buttons.add(WithdrawButton.of(dossier, wording));
    return buttons;
  }

  private static String missing(Dossier dossier, Wording wording) {
    return dossier.missing().stream()
        .map(what -> wording.text("status.missing." + what))
        .collect(joining(", "));
  }
}
