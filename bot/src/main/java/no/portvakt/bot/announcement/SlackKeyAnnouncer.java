package no.portvakt.bot.announcement;

import java.util.Comparator;
import no.portvakt.bot.keys.KeyCards;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.keyexpiry.KeyAnnouncer;
import no.portvakt.workflows.keyexpiry.KeyNotice;
import org.springframework.stereotype.Component;

/**
 * Tells of keys that end: the owners first, then the notification points. Each in Slack where they
 * have an account, else by mail; an owner whose address is a notification point is told once.
 */
@Component
class SlackKeyAnnouncer implements KeyAnnouncer {

  private final KeyCards cards;
  private final Recipients recipients;
  private final Poster poster;

  SlackKeyAnnouncer(KeyCards cards, Recipients recipients, Poster poster) {
    this.cards = cards;
    this.recipients = recipients;
    this.poster = poster;
  }

  @Override
  public void announce(KeyNotice notice) {
    var news = news(notice);
    var round = new Round();
    notice.owners().stream()
        .sorted(Comparator.comparing(Person::name))
        .forEach(owner -> poster.tell(news, recipients.person(owner.id()), round));
    notice.points().stream()
        .filter(point -> notice.owners().stream().noneMatch(owner -> isAt(point, owner)))
        .forEach(point -> poster.tell(news, recipients.notificationPoint(point), round));
    round.end();
  }

  private static boolean isAt(String address, Person person) {
    return person.email().equalsIgnoreCase(address);
  }

  private News news(KeyNotice notice) {
    var card = cards.of(notice.client(), notice.key());
    return new News(
        notice.watch(),
        MessageKind.KEY_END,
        Integer.toString(notice.days()),
        wording -> KeyMessage.title(notice, card, wording),
        reader -> KeyMessage.of(notice, card, reader));
  }
}
