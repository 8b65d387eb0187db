package no.portvakt.bot.announcement;

import java.util.Comparator;
import no.portvakt.bot.dossier.OrganisationNames;
import no.portvakt.bot.merkantile.MerkantileCards;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.merkantile.MerkantileAnnouncer;
import no.portvakt.workflows.merkantile.MerkantileNotice;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;
import org.springframework.stereotype.Component;

/**
 * Asks those who keep merkantile data to confirm them or fill them in, and tells the servicedesk
 * and the notification points when nobody did. Each in Slack where they have an account, else by
 * mail.
 */
@Component
class SlackMerkantileAnnouncer implements MerkantileAnnouncer {

  private final MerkantileCards cards;
  private final OrganisationNames names;
  private final Recipients recipients;
  private final Poster poster;

  SlackMerkantileAnnouncer(
      MerkantileCards cards, OrganisationNames names, Recipients recipients, Poster poster) {
    this.cards = cards;
    this.names = names;
    this.recipients = recipients;
    this.poster = poster;
  }

  @Override
  public void announce(MerkantileNotice notice) {
    var news = news(notice);
    var round = new Round();
    if (notice.stage() == Stage.ASKED) {
      notice.keepers().stream()
          .sorted(Comparator.comparing(Person::name))
          .forEach(keeper -> poster.tell(news, recipients.person(keeper.id()), round));
    } else {
      poster.tell(news, recipients.servicedesk(), round);
      notice
          .points()
          .forEach(point -> poster.tell(news, recipients.notificationPoint(point), round));
    }
    round.end();
  }

  private News news(MerkantileNotice notice) {
    var about = notice.kept().stream().map(cards::of).toList();
    var keeper = names.of(notice.organisation());
    return new News(
        notice.id(),
        MessageKind.MERKANTILE,
        notice.stage().name(),
        wording -> MerkantileMessage.title(notice, wording),
        reader -> MerkantileMessage.of(notice, keeper, about, reader));
  }
}
