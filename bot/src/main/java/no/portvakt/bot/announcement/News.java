package no.portvakt.bot.announcement;

import java.util.UUID;
import java.util.function.Function;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;

/**
 * Something to tell, once to each recipient.
 *
 * @param about the request, the watch of a key, or the notice of merkantile data
 * @param step tells repeats of the same kind apart
 * @param subject of a mail, to whoever Slack does not reach
 */
record News(
    UUID about,
    MessageKind kind,
    String step,
    Function<Wording, String> subject,
    Function<Reader, Message> content) {

  static News of(Dossier dossier, MessageKind kind, String step) {
    return new News(
        dossier.request().id(),
        kind,
        step,
        _ -> dossier.reference(),
        reader -> kind.render(dossier, reader, step));
  }
}
