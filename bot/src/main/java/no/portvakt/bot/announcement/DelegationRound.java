package no.portvakt.bot.announcement;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** Tells of delegations: those who look after them for either party, and the provider. */
@Component
class DelegationRound {

  private static final String ONCE = "";

  private final Roles roles;
  private final Recipients recipients;
  private final Poster poster;

  DelegationRound(Roles roles, Recipients recipients, Poster poster) {
    this.roles = roles;
    this.recipients = recipients;
    this.poster = poster;
  }

  /** The provider's Hovedadministrators; where there are none, the servicedesk finds somebody. */
  void askProvider(Dossier dossier, Round round) {
    var news = News.of(dossier, MessageKind.PROVIDER_ASKED, ONCE);
    var people = roles.holders(dossier.decidedFor().number(), Role.MAIN_ADMINISTRATOR);
    people.forEach(person -> tell(person, news, round));
    if (people.isEmpty()) {
      poster.tell(news, recipients.servicedesk(), round);
    }
  }

  void tellOfOutcome(Dossier dossier, Round round) {
    tellParties(dossier, News.of(dossier, MessageKind.OUTCOME, ONCE), round);
  }

  /** Whoever asked is told too as long as that person belongs to the party that asked. */
  void warnOfEnd(Dossier dossier, String step, Round round) {
    tellParties(dossier, News.of(dossier, MessageKind.DELEGATION_ENDING, step), round);
    var asker = dossier.requester();
    if (!parties(dossier).contains(asker)
        && roles.holds(asker.id(), dossier.organisation().number(), Role.MEMBER)) {
      tell(asker, News.of(dossier, MessageKind.DELEGATION_ENDING_ASKER, step), round);
    }
  }

  /** And whoever asked for it. */
  void tellOfEnd(Dossier dossier, Round round) {
    var news = News.of(dossier, MessageKind.DELEGATION_ENDED, ONCE);
    tell(dossier.requester(), news, round);
    tellParties(dossier, news, round);
  }

  private void tellParties(Dossier dossier, News news, Round round) {
    parties(dossier).forEach(person -> tell(person, news, round));
  }

  private List<Person> parties(Dossier dossier) {
    var delegated = dossier.delegated();
    return delegated == null
        ? List.of()
        : Stream.concat(
                roles.holders(delegated.consumer().number(), Role.API_ADMINISTRATOR).stream(),
                roles.holders(delegated.supplier().number(), Role.MAIN_ADMINISTRATOR).stream())
            .distinct()
            .toList();
  }

  private void tell(Person person, News news, Round round) {
    poster.tell(news, recipients.person(person.id()), round);
  }
}
