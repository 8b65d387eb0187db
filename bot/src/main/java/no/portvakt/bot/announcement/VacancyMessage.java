package no.portvakt.bot.announcement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.role.Role;

/** To the servicedesk and the organisation: it has nobody for something any more. */
final class VacancyMessage {

  private VacancyMessage() {}

  /** The step names what is vacant. */
  static Message of(Dossier dossier, Reader reader, String vacant) {
    var wording = reader.wording();
    var names =
        Stream.of(vacant.split(" ", -1)).map(one -> name(one, wording)).collect(joining(", "));
    var said = Phrase.of("vacancy", dossier.reference(), dossier.organisation().name(), names);
    boolean leaderless = vacant.endsWith(Role.MAIN_ADMINISTRATOR.name());
    return Kit.message(
        said.in(wording),
        List.of(
            Kit.header(wording.text("vacancy.title")),
            new Prose(wording)
                .line(said)
                .lineIf(
                    dossier.environment() != null,
                    "fact.environment",
                    dossier.environmentIn(wording))
                .line(leaderless ? "vacancy.next.administrator" : "vacancy.next")
                .block()));
  }

  private static String name(String vacant, Wording wording) {
    var kind = vacant.equals(Role.MAIN_ADMINISTRATOR.name()) ? "role." : "right.";
    return wording.text(kind + vacant);
  }
}
