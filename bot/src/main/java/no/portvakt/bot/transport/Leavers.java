package no.portvakt.bot.transport;

import no.portvakt.bot.slack.Profile.Standing;
import no.portvakt.bot.slack.Profiles;
import no.portvakt.bot.slack.SlackSettings;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.Departures;
import org.springframework.stereotype.Component;

/** Knows of people who have left: the last of their accounts was deactivated. */
@Component
class Leavers {

  private final Persons persons;
  private final Profiles profiles;
  private final SlackSettings slack;
  private final Departures departures;

  Leavers(Persons persons, Profiles profiles, SlackSettings slack, Departures departures) {
    this.persons = persons;
    this.profiles = profiles;
    this.slack = slack;
    this.departures = departures;
  }

  /**
   * Takes what its owner holds, unless another account of the same person is in use.
   *
   * @param noticedBy how it was learnt; on the audit trail
   * @return whether the owner has left
   */
  boolean deactivated(Account account, String noticedBy) {
    profiles.forget(account.user());
    var leaver =
        persons
            .linkedTo(account)
            .map(Person::id)
            .filter(person ->
                persons.accountsOf(person).stream()
                    .noneMatch(other -> !other.equals(account) && isInUse(other)));
    leaver.ifPresent(person -> departures.left(person, noticedBy));
    return leaver.isPresent();
  }

  private boolean isInUse(Account account) {
    return slack.workspaces().contains(account.workspace())
        && profiles.of(account.user()).standing() != Standing.DEACTIVATED;
  }
}
