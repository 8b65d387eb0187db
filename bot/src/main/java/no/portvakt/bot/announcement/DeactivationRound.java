package no.portvakt.bot.announcement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.scopedeactivation.Audiences;
import org.springframework.stereotype.Component;

/**
 * Tells of a scope that is switched off: its keepers, its consumers, and the notification points of
 * these. Who is told of the plan is told of its end too, whoever has come or gone meanwhile.
 */
@Component
class DeactivationRound {

  private static final String ONCE = "once";

  private final Audiences audiences;
  private final Recipients recipients;
  private final Copies copies;
  private final Poster poster;

  DeactivationRound(Audiences audiences, Recipients recipients, Copies copies, Poster poster) {
    this.audiences = audiences;
    this.recipients = recipients;
    this.copies = copies;
    this.poster = poster;
  }

  void tellOfPlan(Dossier dossier, Round round) {
    var audience = audiences.of(dossier.request());
    var keepers = new HashSet<>(audience.keepers());
    keepers.add(dossier.requester());
    tell(ids(keepers), News.of(dossier, MessageKind.DEACTIVATION_PLAN, ONCE), round);
    var notice = News.of(dossier, MessageKind.DEACTIVATION_NOTICE, ONCE);
    tell(ids(audience.consumers()), notice, round);
    audience
        .points()
        .forEach(point -> poster.tell(notice, recipients.notificationPoint(point), round));
  }

  void tellOfEnd(Dossier dossier, Round round) {
    var news = News.of(dossier, MessageKind.DEACTIVATION_END, ONCE);
    copies
        .recipients(dossier.request().id(), MessageKind.DEACTIVATION_NOTICE)
        .forEach(recipient -> poster.tell(news, recipient, round));
  }

  private void tell(List<UUID> people, News news, Round round) {
    people.forEach(person -> poster.tell(news, recipients.person(person), round));
  }

  private static List<UUID> ids(Collection<Person> people) {
    return people.stream().map(Person::id).sorted().toList();
  }
}
